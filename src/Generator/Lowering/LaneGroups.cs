using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>How the channels of a grouped convolution meet in lanes.</summary>
/// <param name="Groups">Groups.</param>
/// <param name="Planes">Channels of a group: planes of lanes in the expanded input.</param>
/// <param name="Outputs">Outputs of all groups.</param>
internal sealed record LaneGroups(int Groups, int Planes, int Outputs)
{
    public int Lanes => TensorLayout.Padded(Outputs);

    /// <summary>Whether output f reads channel f, so that the input's own lanes are the ones to read.</summary>
    public bool IsDepthwise => Planes == 1 && Groups == Outputs;

    public string Label => IsDepthwise ? "Depthwise" : $"Grouped{Groups}x{Planes}Conv";

    public static LaneGroups Of(Conv2DLayer layer, TensorLayout input) => new(layer.Groups, input.Channels / layer.Groups, layer.Filters);

    /// <summary>The weights: tap row, tap column, plane, output.</summary>
    public Packing PackingOf(Window window) => new(
        EquatableArray.Of(
            new Loop(Outputs, 1),
            new Loop(Planes, Lanes),
            new Loop(window.Height, window.Width * Planes * Lanes),
            new Loop(window.Width, Planes * Lanes)),
        window.Height * window.Width * Planes * Lanes);

    /// <summary>The loops over taps and planes of an expanded input.</summary>
    public EquatableArray<TapLoop> TapsOf(Window window, TensorLayout input) => EquatableArray.Of(
        new TapLoop(window.Height, window.Dilation * input.RowStride, window.Width * Planes * Lanes),
        new TapLoop(window.Width, window.Dilation * input.ColumnStride, Planes * Lanes),
        new TapLoop(Planes, Lanes, Lanes));

    /// <summary>The layout of an expanded map: its planes' lanes as channels.</summary>
    public TensorLayout Expanded(int height, int width) => TensorLayout.Lanes(Planes * Lanes, height, width);

    /// <summary>The input as the product reads it: expanded unless it is depthwise, with its border.</summary>
    public Value Expand(ProgramBuilder program, LayerNode node, WindowGeometry geometry, Value source)
    {
        if (IsDepthwise)
        {
            return geometry.IsPadded
                ? Copying.WithBorder(program, source, geometry.Top, geometry.Bottom, geometry.Left, geometry.Right, $"{node.Name}: input with a border of zeros")
                : source;
        }

        TensorLayout layout = Expanded(
            source.Layout.Height + geometry.Top + geometry.Bottom, source.Layout.Width + geometry.Left + geometry.Right);
        Value expanded = program.NewValue($"{source.Tensor.Name} for groups", layout);
        int first = (geometry.Top * layout.RowStride) + (geometry.Left * layout.ColumnStride);
        program.Call(
            new GroupGatherKernel(source.Layout, source.Tensor.Size, Planes, Outputs, Groups, layout, first),
            [source.Tensor],
            [expanded.Tensor],
            $"{node.Name}: each output's inputs in its lane");
        return expanded;
    }
}
