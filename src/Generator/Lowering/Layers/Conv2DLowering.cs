using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>
/// Convolution as a product whose rows are pixels and whose k runs over taps and channels; no columns are materialised. Small
/// groups of channels go by lanes instead, and layers of few filters by pixels.
/// </summary>
internal sealed class Conv2DLowering : LayerLowering<Conv2DLayer>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override Value Lower(Conv2DLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value source = program.OutputOf(node.Inputs[0]);
        if (LaneConvolution.Fits(layer, source.Layout.Channels))
        {
            return LaneConvolution.Lower(layer, node, index, program);
        }

        if (!source.IsPlanes && (program.NeedsGradient(source) || layer.Groups > 1))
        {
            source = Copying.ToLanes(program, source, $"{node.Name}: input in lanes");
        }

        WindowGeometry geometry = layer.Window.Over(program.Model.ShapeOf(node.Inputs[0]));
        bool byPixels = PlaneLayers.WritesPlanes(program.Graph, index, program.IsTraining);
        MinimalFiltering filtering = MinimalFiltering.Of(program.Graph, index, layer, source.Layout.IsLanes);
        Value input = InputOf(program, node, geometry, source, byPixels, filtering);
        Product product = ProductOf(layer, node, input, byPixels);
        WinogradConvolution? byTiles = filtering.Tiles is { } tiles ? new WinogradConvolution(program, node, geometry, tiles, source, input) : null;
        return product.Lower(
            program,
            node,
            index,
            source,
            byTiles is null
                ? (gradient, weights) => ConvolutionBack.Lower(program, node, layer, geometry, source, gradient, weights, product.GroupLength)
                : byTiles.LowerInput,
            WinnerConvolution.Of(program, node, layer, geometry, source, product),
            byTiles,
            filtering.Lines is { } lines ? new LineFilterConvolution(program, node, layer.Window, lines, product) : byTiles);
    }

    /// <summary>What is read, with the border and the room behind it that the windows reach into.</summary>
    private static Value InputOf(ProgramBuilder program, LayerNode node, WindowGeometry geometry, Value source, bool byPixels, MinimalFiltering filtering)
    {
        TensorLayout layout = source.Layout;
        (int bottom, int right) = filtering.BorderOf(geometry, layout.Height, layout.Width);
        if (byPixels)
        {
            return PlaneConvolution.Input(program, node, geometry, source, bottom);
        }

        int width = geometry.Left + layout.Width + right;
        int behind = filtering.Lines is null || layout.IsLanes ? 0 : Panels.Behind(width, width);
        bool hasBorder = geometry.Top + bottom + geometry.Left + right > 0;
        return hasBorder || (behind > 0 && !source.IsPlanes)
            ? Copying.WithBorder(
                program,
                source,
                geometry.Top,
                bottom,
                geometry.Left,
                right,
                hasBorder ? $"{node.Name}: input with a border of zeros" : $"{node.Name}: input with room to read whole vectors",
                Math.Max(behind, program.IsTraining && source.IsPlanes ? Width : 0))
            : source;
    }

    private static Product ProductOf(Conv2DLayer layer, LayerNode node, Value input, bool byPixels)
    {
        Window window = layer.Window;
        TensorLayout read = input.Layout;
        TensorLayout output = byPixels ? TensorLayout.Planes(node.Output) : TensorLayout.Lanes(node.Output);
        int groupChannels = read.Channels / layer.Groups;
        TapOrder order = TapOrder.Of(input, window, groupChannels);
        int panels = TensorLayout.Padded(layer.Filters / layer.Groups) / Width * layer.Groups;
        int depth = groupChannels * window.Height * window.Width;
        var packing = new Packing(
            EquatableArray.Of(
                new Loop(panels, depth * Width),
                new Loop(Width, 1),
                new Loop(groupChannels, order.ChannelStep * Width),
                new Loop(window.Height, order.RowStep * Width),
                new Loop(window.Width, order.ColumnStep * Width)),
            panels * depth * Width);
        var rows = new RowLoop(output.Height, window.StrideHeight * read.RowStride, output.RowStride);
        var columns = new RowLoop(output.Width, window.StrideWidth * read.ColumnStride, output.ColumnStride);
        return new Product(
            $"Conv{window.Height}x{window.Width}From{groupChannels}To{layer.Filters / layer.Groups}",
            input,
            output,
            byPixels ? EquatableArray.Of(rows, columns) : RowLoop.Join(rows, columns),
            order.Loops,
            packing,
            layer.Groups,
            ByPixels: byPixels);
    }
}
