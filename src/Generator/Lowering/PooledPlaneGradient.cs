using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>The gradients of a convolution by pixels, taken right from the gradient of the max pool behind it.</summary>
internal static class PooledPlaneGradient
{
    /// <summary>Writes the call; false where the gradient does not come from such a pool, or windows are of another kind.</summary>
    /// <param name="program">The program.</param>
    /// <param name="node">The convolution.</param>
    /// <param name="product">The convolution as a product.</param>
    /// <param name="gradient">The gradient of its pre-activation.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="bias">The biases, if they learn.</param>
    public static bool TryLower(ProgramBuilder program, LayerNode node, Product product, Value gradient, Tensor weights, Tensor? bias)
    {
        if (program.WriterOf(gradient.Tensor) is not { Kernel: PlanePoolBackKernel { IsMax: true } pool } back
            || KernelOf(product, pool, bias is not null) is not { Fits: true } kernel)
        {
            return false;
        }

        program.KeepForProbe(back);
        Tensor sums = program.NewShared($"{node.Name} sums of the weights' gradient", kernel.SumLength * kernel.Output.Channels);
        Operand[] results = [sums, program.GradientOf(weights)];
        program.CallLast(kernel, [product.Input.Tensor, .. back.Reads], bias is null ? results : [.. results, program.GradientOf(bias)], $"{node.Name}: gradient of the weights{(bias is null ? "" : " and biases")}");
        return true;
    }

    private static PooledPlaneGradientKernel? KernelOf(Product product, PlanePoolBackKernel pool, bool hasBias)
    {
        // Channels, if there are several, rows of taps, taps of a row side by side.
        TensorLayout input = product.Input.Layout;
        IReadOnlyList<Loop> loops = product.Reduction.Items;
        int channels = loops.Count == 3 ? loops[0].Extent : 1;
        return channels == input.Channels
            && loops.Count is 2 or 3
            && loops[loops.Count - 1].Stride == 1
            && loops[loops.Count - 2].Stride == input.RowStride
            ? new PooledPlaneGradientKernel(
                product.Label,
                input,
                pool.Output,
                loops[loops.Count - 2].Extent,
                loops[loops.Count - 1].Extent,
                PooledGradientTile.HalfLine(pool.Map.Width, loops[loops.Count - 1].Extent),
                pool.Activation,
                hasBias)
            : null;
    }
}
