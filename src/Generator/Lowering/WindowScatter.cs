using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The way of a convolution towards its input by windows: each pixel of the output's gradient adds its share to the window that it was computed from. The result has the
/// border of the forward pass, and its channels lie side by side without padding, so that the channels of a row of taps do too.
/// </summary>
internal static class WindowScatter
{
    private const int Width = TensorLayout.PanelWidth;

    /// <summary>The work of a convolution's way back by windows; null where windows are not made of runs of neighbouring floats.</summary>
    public static ScatterWork? Of(Conv2DLayer layer, WindowGeometry geometry, int channels) => layer.Groups > 1 || layer.Window.Dilation > 1
        ? null
        : new ScatterWork(geometry.OutputHeight, geometry.OutputWidth, layer.Filters, layer.Window.Height, TensorLayout.Padded(layer.Window.Width * channels) / Width);

    public static void Lower(
        ProgramBuilder program, LayerNode node, Conv2DLayer layer, WindowGeometry geometry, ScatterWork work, Value source, Value gradient, Tensor weights)
    {
        Window window = layer.Window;
        TensorLayout map = source.Layout;
        int channels = map.Channels;
        int rowLanes = window.Width * channels;
        Tensor transposed = program.NewShared($"{node.Name} transposed weights", work.TapRows * work.RowVectors * work.Outputs * Width);
        program.Call(
            new TransposePanelsKernel(
                EquatableArray.Of(new Loop(work.TapRows, rowLanes * Width), new Loop(work.RowVectors, Width * Width)),
                rowLanes,
                Width,
                EquatableArray.Of(new Loop(1, 0)),
                work.Outputs,
                Width,
                work.TapRows * rowLanes * Width),
            [weights],
            [transposed],
            $"{node.Name}: weights transposed");

        int height = geometry.Top + map.Height + geometry.Bottom;
        int line = (geometry.Left + map.Width + geometry.Right) * channels;
        int behind = (work.RowVectors * Width) - rowLanes;
        var windows = new TensorLayout(channels, height, line / channels, 1, line, channels, TensorLayout.Padded((height * line) + behind));
        Value scattered = program.NewValue($"{source.Tensor.Name} gradient by windows", windows);
        program.Call(
            new ScatterProductKernel(
                $"Conv{window.Height}x{window.Width}From{work.Outputs}To{channels}Back",
                gradient.Tensor.Size,
                windows.Size,
                new RowLoop(work.Height, gradient.Layout.RowStride, window.StrideHeight * line),
                new RowLoop(work.Width, gradient.Layout.ColumnStride, window.StrideWidth * channels),
                new Loop(work.Outputs, gradient.Layout.ChannelStride),
                work.TapRows,
                line,
                work.RowVectors),
            [gradient.Tensor, transposed],
            [scattered.Tensor],
            $"{node.Name}: gradient of the input, added up by windows");

        Value back = program.NewValue(source.Tensor.Name + " gradient", map);
        TensorLayout inner = windows with { Height = map.Height, Width = map.Width };
        program.Call(
            new CopyKernel(inner, (geometry.Top * line) + (geometry.Left * channels), map, 0, windows.Size, map.Size, Copying.HasGaps(back)),
            [scattered.Tensor],
            [back.Tensor],
            $"{node.Name}: gradient of the input as the input lies");
        program.AddGradient(source, back);
    }
}
