using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The way of a convolution in lanes towards its input, by classes of pixels modulo the stride as in
/// <see cref="ConvolutionBack"/>. The weights need no transposition: a lane's gradient meets the lane's weights.
/// </summary>
internal static class LaneConvolutionBack
{
    public static void Lower(
        ProgramBuilder program, LayerNode node, Conv2DLayer layer, WindowGeometry geometry, LaneGroups groups, Value source, Value gradient, Tensor weights)
    {
        Window window = layer.Window;
        TensorLayout map = source.Layout;
        PhaseAxis[] rows = PhaseAxis.All(map.Height, window.Height, window.StrideHeight, window.Dilation, geometry.Top);
        PhaseAxis[] columns = PhaseAxis.All(map.Width, window.Width, window.StrideWidth, window.Dilation, geometry.Left);
        int top = rows.Max(axis => axis.Before);
        int bottom = rows.Max(axis => axis.BehindOf(geometry.OutputHeight));
        int left = columns.Max(axis => axis.Before);
        int right = columns.Max(axis => axis.BehindOf(geometry.OutputWidth));
        Value bordered = top + bottom + left + right == 0
            ? gradient
            : Copying.WithBorder(program, gradient, top, bottom, left, right, $"{node.Name}: output gradient with a border of zeros");

        Value back = program.NewValue(source.Tensor.Name + " gradient", groups.IsDepthwise ? map : groups.Expanded(map.Height, map.Width));
        if (rows.Concat(columns).Any(axis => axis.Taps == 0))
        {
            program.Call(new ClearKernel(back.Tensor.Size), [], [back.Tensor], $"{node.Name}: pixels that no tap reads have no gradient");
        }

        foreach (PhaseAxis row in rows.Where(axis => axis.Taps > 0))
        {
            foreach (PhaseAxis column in columns.Where(axis => axis.Taps > 0))
            {
                Operand first = new(bordered.Tensor, ((row.Base + top) * bordered.Layout.RowStride) + ((column.Base + left) * bordered.Layout.ColumnStride));
                LowerClass(program, node, window, groups, row, column, bordered.Layout, first, back, weights);
            }
        }

        program.AddGradient(source, groups.IsDepthwise ? back : Scatter(program, node, groups, source, back));
    }

    private static void LowerClass(
        ProgramBuilder program,
        LayerNode node,
        Window window,
        LaneGroups groups,
        PhaseAxis row,
        PhaseAxis column,
        TensorLayout gradient,
        Operand firstGradient,
        Value back,
        Tensor weights)
    {
        int tap = groups.Planes * groups.Lanes;
        program.Call(
            new LaneProductKernel(
                $"{groups.Label}{row.Taps}x{column.Taps}Back",
                firstGradient.Tensor.Size,
                back.Tensor.Size,
                groups.Lanes,
                RowLoop.Join(
                    new RowLoop(row.Pixels, gradient.RowStride, row.Stride * back.Layout.RowStride),
                    new RowLoop(column.Pixels, gradient.ColumnStride, column.Stride * back.Layout.ColumnStride)),
                EquatableArray.Of(
                    new TapLoop(row.Taps, -row.GradientStep * gradient.RowStride, row.TapStep * window.Width * tap),
                    new TapLoop(column.Taps, -column.GradientStep * gradient.ColumnStride, column.TapStep * tap)),
                groups.Planes,
                HasBias: false,
                ActivationSpec.None),
            [firstGradient, new Operand(weights, ((row.FirstTap * window.Width) + column.FirstTap) * tap)],
            [new Operand(back.Tensor, (row.FirstPixel * back.Layout.RowStride) + (column.FirstPixel * back.Layout.ColumnStride))],
            $"{node.Name}: gradient of the input");
    }

    private static Value Scatter(ProgramBuilder program, LayerNode node, LaneGroups groups, Value source, Value expanded)
    {
        Value back = program.NewValue(source.Tensor.Name + " gradient", source.Layout);
        program.Call(
            new GroupScatterKernel(expanded.Layout, groups.Planes, groups.Outputs, groups.Groups, source.Layout),
            [expanded.Tensor],
            [back.Tensor],
            $"{node.Name}: gradients of each channel's outputs added");
        return back;
    }
}
