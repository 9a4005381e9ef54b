using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Gradients of biases: sums of a layer's gradient over samples and pixels. A pool hands on all of its own gradient, so the sum before it is that behind it, of which
/// there are fewer pixels.
/// </summary>
internal static class BiasGradients
{
    /// <summary>Writes the calls.</summary>
    /// <param name="program">The program.</param>
    /// <param name="name">The layer's name.</param>
    /// <param name="gradient">The gradient of the layer's pre-activation.</param>
    /// <param name="bias">The biases.</param>
    /// <param name="isGrouped">Whether samples are summed one by one while they are in cache.</param>
    public static void Lower(ProgramBuilder program, string name, Value gradient, Tensor bias, bool isGrouped = false)
    {
        (Tensor summed, TensorLayout layout) = BehindPools(program, gradient);
        Tensor result = program.GradientOf(bias);
        if (!layout.IsLanes)
        {
            program.CallLast(new PlaneBiasGradientKernel(layout), [summed], [result], $"{name}: gradient of the biases");
            return;
        }

        int lanes = layout.ColumnStride;
        int pixels = layout.Pixels;
        if (isGrouped && pixels > 1)
        {
            Tensor sums = program.NewPerSample($"{name} gradient sums of pixels", lanes);
            program.Call(new PixelSumsKernel(lanes, pixels), [summed], [sums], $"{name}: gradient of the biases, sample by sample");
            (summed, pixels) = (sums, 1);
        }

        program.CallLast(
            new BiasGradientKernel(summed.Size, pixels, lanes, lanes / TensorLayout.PanelWidth), [summed], [result], $"{name}: gradient of the biases");
    }

    /// <summary>A gradient whose sums over pixels are those of another one.</summary>
    private static (Tensor Gradient, TensorLayout Layout) BehindPools(ProgramBuilder program, Value gradient)
    {
        (Tensor tensor, TensorLayout layout) = (gradient.Tensor, gradient.Layout);
        while (program.WriterOf(tensor) is { } writer && PooledBy(writer.Kernel) is { } pooled)
        {
            (tensor, layout) = (writer.Reads[0].Tensor, pooled);
        }

        return (tensor, layout);
    }

    /// <summary>The layout of the gradient that a pool's way back shares out; null for other kernels, and where padding takes a share or a derivative is still to come.</summary>
    private static TensorLayout? PooledBy(Kernel kernel) => kernel switch
    {
        MaxPoolBackKernel { Pool: var pool } => pool.Output,
        AveragePoolBackKernel { Pool: { Geometry.IsPadded: false } pool } => pool.Output,
        PlanePoolBackKernel { Activation.IsIdentity: true, Output: var output } => output,
        _ => null,
    };
}
