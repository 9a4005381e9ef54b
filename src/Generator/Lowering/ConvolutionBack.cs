using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The way of a convolution towards its input. Input pixels fall into stride² classes by their place modulo the stride;
/// each class meets its own taps and is a product of its own with the transposed weights of those taps, over the output
/// gradient with a border of zeros. So no multiplication is by a zero that a stride left. Where few channels would leave lanes empty, it goes by windows instead
/// (<see cref="WindowScatter"/>).
/// </summary>
internal static class ConvolutionBack
{
    private const int Width = TensorLayout.PanelWidth;

    public static void Lower(
        ProgramBuilder program, LayerNode node, Conv2DLayer layer, WindowGeometry geometry, Value source, Value gradient, Tensor weights, int groupLength)
    {
        (PhaseAxis[] rows, PhaseAxis[] columns) = AxesOf(layer, geometry, source.Layout);
        IEnumerable<GatherClass> classes = ClassesOf(rows, columns);
        if (WindowScatter.Of(layer, geometry, source.Layout.Channels) is { } scatter
            && ConvolutionBackCost.PrefersScatter(classes, TensorLayout.Padded(source.Layout.Channels) / Width, layer.Filters, scatter))
        {
            WindowScatter.Lower(program, node, layer, geometry, scatter, source, gradient, weights);
            return;
        }

        int top = rows.Max(axis => axis.Before);
        int bottom = rows.Max(axis => axis.BehindOf(geometry.OutputHeight));
        int left = columns.Max(axis => axis.Before);
        int right = columns.Max(axis => axis.BehindOf(geometry.OutputWidth));
        Value bordered = top + bottom + left + right == 0
            ? gradient
            : Copying.WithBorder(program, gradient, top, bottom, left, right, $"{node.Name}: output gradient with a border of zeros");

        TensorLayout map = source.Layout;
        Value back = program.NewValue(source.Tensor.Name + " gradient", TensorLayout.Lanes(map.Channels, map.Height, map.Width));
        if (rows.Concat(columns).Any(axis => axis.Taps == 0))
        {
            program.Call(new ClearKernel(back.Tensor.Size), [], [back.Tensor], $"{node.Name}: pixels that no tap reads have no gradient");
        }

        foreach (PhaseAxis row in rows.Where(axis => axis.Taps > 0))
        {
            foreach (PhaseAxis column in columns.Where(axis => axis.Taps > 0))
            {
                int first = ((row.Base + top) * bordered.Layout.RowStride) + ((column.Base + left) * bordered.Layout.ColumnStride);
                LowerClass(program, node, layer, new PixelClass(row, column, first), bordered, back, weights, groupLength);
            }
        }

        program.AddGradient(source, map.IsLanes ? back : InLayoutOf(program, node, source, back));
    }

    /// <summary>Cycles for a sample.</summary>
    public static double CyclesOf(Conv2DLayer layer, WindowGeometry geometry, TensorLayout map)
    {
        (PhaseAxis[] rows, PhaseAxis[] columns) = AxesOf(layer, geometry, map);
        return ConvolutionBackCost.Cycles(
            ClassesOf(rows, columns), TensorLayout.Padded(map.Channels) / Width, layer.Filters, WindowScatter.Of(layer, geometry, map.Channels));
    }

    private static (PhaseAxis[] Rows, PhaseAxis[] Columns) AxesOf(Conv2DLayer layer, WindowGeometry geometry, TensorLayout map)
    {
        Window window = layer.Window;
        return (
            PhaseAxis.All(map.Height, window.Height, window.StrideHeight, window.Dilation, geometry.Top),
            PhaseAxis.All(map.Width, window.Width, window.StrideWidth, window.Dilation, geometry.Left));
    }

    private static IEnumerable<GatherClass> ClassesOf(PhaseAxis[] rows, PhaseAxis[] columns) =>
        rows.SelectMany(row => columns, (row, column) => new GatherClass(row.Pixels, column.Pixels, row.Taps * column.Taps)).Where(one => one.Taps > 0);

    private static Value InLayoutOf(ProgramBuilder program, LayerNode node, Value source, Value lanes)
    {
        Value back = program.NewValue(source.Tensor.Name + " gradient", source.Layout);
        Copying.Call(program, lanes, back, $"{node.Name}: gradient of the input as the input lies");
        return back;
    }

    private static void LowerClass(
        ProgramBuilder program, LayerNode node, Conv2DLayer layer, PixelClass pixels, Value gradient, Value back, Tensor weights, int groupLength)
    {
        (PhaseAxis row, PhaseAxis column, int firstGradient) = pixels;
        int channels = back.Layout.Channels / layer.Groups;
        int filters = layer.Filters / layer.Groups;
        int channelPanels = TensorLayout.Padded(channels) / Width;
        int taps = layer.Window.Height * layer.Window.Width;
        int length = row.Taps * column.Taps * filters * channelPanels * Width;
        for (int group = 0; group < layer.Groups; group++)
        {
            Tensor transposed = program.NewShared($"{node.Name} transposed weights", length);
            int firstTap = ((row.FirstTap * layer.Window.Width) + column.FirstTap) * channels;
            program.Call(
                new TransposePanelsKernel(
                    EquatableArray.Of(new Loop(channelPanels, Width * Width)),
                    channels,
                    Width,
                    EquatableArray.Of(
                        new Loop(row.Taps, row.TapStep * layer.Window.Width * channels * Width),
                        new Loop(column.Taps, column.TapStep * channels * Width)),
                    filters,
                    Width,
                    taps * channels * Width),
                [new Operand(weights, (group * groupLength) + (firstTap * Width))],
                [transposed],
                $"{node.Name}: weights transposed");
            program.Call(
                new PanelProductKernel(
                    $"Conv{row.Taps}x{column.Taps}From{filters}To{channels}Back",
                    gradient.Tensor.Size,
                    back.Tensor.Size,
                    RowLoop.Join(
                        new RowLoop(row.Pixels, gradient.Layout.RowStride, row.Stride * back.Layout.RowStride),
                        new RowLoop(column.Pixels, gradient.Layout.ColumnStride, column.Stride * back.Layout.ColumnStride)),
                    Loop.Join(
                    [
                        new Loop(row.Taps, -row.GradientStep * gradient.Layout.RowStride),
                        new Loop(column.Taps, -column.GradientStep * gradient.Layout.ColumnStride),
                        new Loop(filters, gradient.Layout.ChannelStride),
                    ]),
                    channelPanels,
                    HasBias: false,
                    ActivationSpec.None),
                [new Operand(gradient.Tensor, firstGradient + (group * filters)), transposed],
                [new Operand(back.Tensor, (row.FirstPixel * back.Layout.RowStride) + (column.FirstPixel * back.Layout.ColumnStride) + (group * channels))],
                $"{node.Name}: gradient of the input");
        }
    }

    /// <summary>A class of rows crossed with one of columns, and where in the bordered gradient its first pixel's first tap reads.</summary>
    private readonly record struct PixelClass(PhaseAxis Row, PhaseAxis Column, int FirstGradient);
}
