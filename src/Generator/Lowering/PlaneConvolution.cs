using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Convolutions of few filters in inference, by vectors of pixels. They write planes, which only a pool of 2 by 2 and another convolution
/// can read; where anything else reads them, vectors of channels stay.
/// </summary>
internal static class PlaneConvolution
{
    /// <summary>Whether a convolution goes by pixels.</summary>
    public static bool Fits(ProgramBuilder program, Conv2DLayer layer, LayerNode node, int index, Value source)
    {
        if (program.IsTraining
            || layer.Groups > 1
            || layer.Window.StrideWidth > 1
            || source.Layout.ColumnStride != 1
            || !ConvolutionCost.PrefersPixels(layer.Filters, node.Output.Height, node.Output.Width))
        {
            return false;
        }

        Tail tail = ActivationLowering.TailOf(program, index);
        return ActivationLowering.IsFusible(program, tail.Activation) && ReadsPlanes(program, program.SingleReader(tail.Last));
    }

    /// <summary>The input of a convolution by pixels, with its border and room to read whole vectors at the end of the last line.</summary>
    public static Value Input(ProgramBuilder program, LayerNode node, WindowGeometry geometry, Value source)
    {
        int line = geometry.Left + source.Layout.Width + geometry.Right;
        int read = TensorLayout.Padded(geometry.OutputWidth) + (int)geometry.Window.SpanWidth - 1;
        return Copying.WithBorder(
            program,
            source,
            geometry.Top,
            geometry.Bottom,
            geometry.Left,
            geometry.Right,
            $"{node.Name}: input with {(geometry.IsPadded ? "a border of zeros and " : "")}room to read whole vectors",
            TensorLayout.Padded(Math.Max(0, read - line)));
    }

    /// <summary>A pool over planes.</summary>
    public static Value Pool(ProgramBuilder program, LayerNode node, Value input, bool isMax)
    {
        Value output = program.NewValue(node.Name, TensorLayout.Planes(node.Output)) with { IsPlanes = true };
        program.Call(new PlanePoolKernel(input.Layout, output.Layout, isMax), [input.Tensor], [output.Tensor], $"{node.Name}: {node.Layer.Title}");
        return output;
    }

    private static bool ReadsPlanes(ProgramBuilder program, int? reader)
    {
        if (reader is not { } index)
        {
            return false;
        }

        LayerNode node = program.Model.Nodes[index];
        return node.Layer switch
        {
            Conv2DLayer { Groups: 1 } => true,
            Pool2DLayer pool => IsTwoByTwo(pool, program.Model.ShapeOf(node.Inputs[0])) && ReadsPlanes(program, program.SingleReader(index)),
            _ => false,
        };
    }

    private static bool IsTwoByTwo(Pool2DLayer pool, Shape input) =>
        pool.Window is { Height: 2, Width: 2, StrideHeight: 2, StrideWidth: 2 } && !pool.Window.Over(input).IsPadded;
}
