using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Convolutions of few filters by vectors of pixels, and the pools behind them: those of which <see cref="PlaneLayers"/> says that they write planes.
/// </summary>
internal static class PlaneConvolution
{
    /// <summary>The input of a convolution by pixels, with its border and room to read whole vectors at the end of the last line.</summary>
    /// <param name="program">The program.</param>
    /// <param name="node">The layer.</param>
    /// <param name="geometry">Its windows.</param>
    /// <param name="source">What it reads.</param>
    /// <param name="bottom">Lines of zeros below.</param>
    public static Value Input(ProgramBuilder program, LayerNode node, WindowGeometry geometry, Value source, int bottom)
    {
        int line = geometry.Left + source.Layout.Width + geometry.Right;
        int read = TensorLayout.Padded(geometry.OutputWidth) + (int)geometry.Window.SpanWidth - 1;
        if (program.IsTraining)
        {
            // The gradient of the weights may part the line.
            read = Math.Max(read, 2 * PooledGradientTile.HalfLine(geometry.OutputWidth, geometry.Window.Width));
        }

        return Copying.WithBorder(
            program,
            source,
            geometry.Top,
            bottom,
            geometry.Left,
            geometry.Right,
            $"{node.Name}: input with {(geometry.IsPadded ? "a border of zeros and " : "")}room to read whole vectors",
            Panels.Behind(line, read));
    }

    /// <summary>A pool over planes.</summary>
    public static Value Pool(ProgramBuilder program, LayerNode node, Value input, bool isMax)
    {
        Value output = program.NewValue(node.Name, TensorLayout.Planes(node.Output)) with { IsPlanes = true };
        program.Inherit(output, input);
        bool keepsWinners = isMax && program.IsTraining && program.NeedsGradient(output);
        Tensor[] winners = keepsWinners ? [program.NewPerSample($"{node.Name} winners", output.Layout.Size)] : [];
        program.Call(
            new PlanePoolKernel(input.Layout, output.Layout, isMax, keepsWinners), [input.Tensor], [output.Tensor, .. winners.Select(tensor => (Operand)tensor)], $"{node.Name}: {node.Layer.Title}");
        program.OnBackward(output, gradient =>
        {
            // As for lanes: a winner is the activation's output. Nothing else reads the convolution.
            ActivationSpec activation = isMax ? program.Fused.Take(input) : ActivationSpec.None;
            Value back = program.NewValue(input.Tensor.Name + " gradient", input.Layout);
            if (!isMax || !IsFirst(program, node))
            {
                gradient = ActivationLowering.Gradient(program, node.Name, activation, gradient, null, output);
                activation = ActivationSpec.None;
            }

            Operand[] known = activation.IsIdentity ? [] : [output.Tensor];
            program.Call(
                new PlanePoolBackKernel(input.Layout, output.Layout, isMax, activation),
                [gradient.Tensor, .. winners.Select(tensor => (Operand)tensor), .. known],
                [back.Tensor],
                $"{node.Name}: gradient {(isMax ? "to the winners" : "in equal shares")}{(activation.IsIdentity ? "" : $", back through {activation}")}");
            program.AddGradient(input, back);
        });
        return output;
    }

    /// <summary>Whether the convolution in front of a pool hands no gradient further back: it takes its own right from the pool, and multiplies by the derivative itself.</summary>
    private static bool IsFirst(ProgramBuilder program, LayerNode pool)
    {
        int convolution = FusedLayers.OwnerOf(program.Graph, pool.Inputs[0]);
        return !program.NeedsGradient(program.OutputOf(program.Model.Nodes[convolution].Inputs[0]));
    }
}
