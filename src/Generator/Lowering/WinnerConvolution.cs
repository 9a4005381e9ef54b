using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The way back of a convolution behind which stands a max pool: of four pixels of a window of 2 by 2 three have no gradient, so weights and input get theirs from the
/// winners alone. A window of the convolution is read in whole vectors: as it lies where there are 16 channels or more, else from copies of its rows.
/// </summary>
internal sealed class WinnerConvolution
{
    private const int Width = TensorLayout.PanelWidth;

    /// <summary>Floats of a line at most whose windows' rows are laid one behind the other.</summary>
    private const int LongestLine = 4096;

    /// <summary>Floats of a sample's rows of windows at most: half of the second-level cache. From further away they come as slowly as all products are formed.</summary>
    private const int MostCopied = Processor.SecondLevelFloats / 2;

    private readonly ProgramBuilder program;
    private readonly LayerNode node;
    private readonly Conv2DLayer layer;
    private readonly WindowGeometry geometry;
    private readonly Value source;
    private readonly Value input;
    private readonly bool isCopied;
    private readonly bool sumsByGroups;

    /// <summary>Vectors of a row of taps with its channels side by side.</summary>
    private readonly int rowVectors;

    private WinnerConvolution(ProgramBuilder program, LayerNode node, Conv2DLayer layer, WindowGeometry geometry, Value source, Product product, bool isCopied)
    {
        this.program = program;
        this.node = node;
        this.layer = layer;
        this.geometry = geometry;
        this.source = source;
        input = product.Input;
        sumsByGroups = product.SumsByGroups;
        this.isCopied = isCopied;
        rowVectors = TensorLayout.Padded(layer.Window.Width * input.Layout.Channels) / Width;
    }

    private TensorLayout Map => input.Layout;

    private Window Window => layer.Window;

    /// <summary>The window as it is read.</summary>
    private WindowGrid ReadGrid => isCopied
        ? new WindowGrid(Window.Height, geometry.OutputWidth * rowVectors * Width, rowVectors, Width, 1)
        : LanesGrid(Map.RowStride);

    /// <summary>Whether the weights get their gradient from the winners: not if they are so many that each waits for the whole batch.</summary>
    public bool LearnsByWinners => sumsByGroups && !node.Layer.Weights!.Frozen;

    /// <summary>A convolution that could go by winners; null where its windows are not made of vectors.</summary>
    public static WinnerConvolution? Of(ProgramBuilder program, LayerNode node, Conv2DLayer layer, WindowGeometry geometry, Value source, Product product)
    {
        TensorLayout map = product.Input.Layout;
        if (!program.IsTraining || layer.Groups > 1 || layer.Window.Dilation > 1 || product.ByPixels)
        {
            return null;
        }

        bool isLanes = map.ChannelStride == 1;
        bool isCopied = !isLanes || map.Channels < Width;
        bool fitsCopy = map.Channels <= Width
            && map.Width * map.Channels <= LongestLine
            && (long)map.Height * geometry.OutputWidth * TensorLayout.Padded(layer.Window.Width * map.Channels) <= MostCopied
            && (isLanes || (product.Input.IsPlanes && EndOfVectors(map) <= map.Size));
        return isCopied && !fitsCopy ? null : new WinnerConvolution(program, node, layer, geometry, source, product, isCopied);
    }

    /// <summary>Whether it is cheaper to go by the winners of a pool.</summary>
    public bool Pays(PoolMap pool)
    {
        double outputs = layer.Filters, pixels = geometry.OutputHeight * geometry.OutputWidth;
        double panels = TensorLayout.Padded(layer.Filters) / Width;
        double weights = pixels * Window.Height * Window.Width * Map.Channels * panels / Processor.MultiplyAdds;
        bool reachesInput = program.NeedsGradient(source);
        return WinnerCost.Pays(new WinnerWork(
            ReadGrid,
            layer.Filters,
            pool.Output.Pixels,
            pool.Taps,
            isCopied ? Map.Height * geometry.OutputWidth * rowVectors : 0,
            LearnsByWinners,
            reachesInput,
            (LearnsByWinners ? weights : 0) + (reachesInput ? ConvolutionBack.CyclesOf(layer, geometry, source.Layout) : 0)));
    }

    /// <summary>The end of what is read of planes in whole vectors.</summary>
    private static int EndOfVectors(TensorLayout planes) =>
        ((planes.Channels - 1) * planes.ChannelStride) + ((planes.Height - 1) * planes.RowStride) + TensorLayout.Padded(planes.Width);

    private WindowGrid LanesGrid(int rowStride) =>
        new(Window.Height, rowStride, Window.Width, TensorLayout.Padded(Map.Channels), TensorLayout.Padded(Map.Channels) / Width);

    /// <summary>Writes the calls for the gradient of weights and biases.</summary>
    public void LowerWeights(WinnerGradient winners, string label, Tensor weights, Tensor? bias)
    {
        if (bias is not null)
        {
            BiasGradients.Lower(program, node.Name, winners.Gradient, bias, isGrouped: true);
        }

        PoolMap pool = winners.Pool;
        Tensor map = program.Again(input.Tensor);
        WindowGrid grid = ReadGrid;
        int pixelStep = Window.StrideWidth * grid.TermStride;
        if (isCopied)
        {
            var rows = new WindowRowsKernel(Map, geometry.OutputWidth, Window.StrideWidth, rowVectors);
            Tensor copy = program.NewPerSample($"{node.Name} rows of windows", rows.Size);
            program.Call(rows, [map], [copy], $"{node.Name}: rows of windows side by side");
            map = copy;
            pixelStep = rowVectors * Width;
        }

        var places = new WinnerPlacesKernel(pool, Window.StrideHeight * grid.RowStride, pixelStep);
        Tensor placed = program.NewPerSample($"{node.Name} places of winners", pool.Output.Size);
        program.Call(places, [winners.Winners], [placed], $"{node.Name}: where the winners' windows begin");

        int length = layer.Filters * grid.Vectors * Width;
        Tensor sums = program.NewPerSample($"{node.Name} gradient sums of groups", (length + SampleGroup.Samples - 1) / SampleGroup.Samples);
        int stride = sums.Size * SampleGroup.Samples;
        int rowFloats = pool.Window.StrideHeight * Window.StrideHeight * grid.RowStride / grid.Panels;
        program.Call(
            new WinnerGradientKernel(label, map.Size, pool, grid, rowFloats, stride),
            [map, placed, winners.Gradient.Tensor],
            [sums],
            $"{node.Name}: gradient of the weights by winners, sample by sample");
        program.CallLast(
            isCopied
                ? new WindowSumsKernel(stride, layer.Filters, grid.Vectors, grid.Terms, Window.Width * Map.Channels)
                : new WindowSumsKernel(stride, layer.Filters, grid.Vectors, grid.Panels, Map.Channels),
            [sums],
            [program.GradientOf(weights)],
            $"{node.Name}: gradient of the weights");
    }

    /// <summary>Writes the calls for the gradient of the input.</summary>
    public void LowerInput(WinnerGradient winners, Tensor weights)
    {
        TensorLayout map = source.Layout;
        int channels = map.Channels;
        int pixel = isCopied ? channels : TensorLayout.Padded(channels);
        int height = geometry.Top + map.Height + geometry.Bottom;
        int line = (geometry.Left + map.Width + geometry.Right) * pixel;
        WindowGrid grid = isCopied ? new WindowGrid(Window.Height, line, rowVectors, Width, 1) : LanesGrid(line);

        // Behind the last window a whole vector is read and written, and once more a step further on where windows move in registers.
        int behind = isCopied ? (rowVectors * Width) - (Window.Width * channels) + (Window.StrideWidth * pixel) : 0;
        var windows = new TensorLayout(channels, height, line / pixel, 1, line, pixel, TensorLayout.Padded((height * line) + behind));
        Value scattered = program.NewValue($"{source.Tensor.Name} gradient by windows", windows);
        var masks = new WinnerMasksKernel(winners.Pool);
        Tensor masked = program.NewPerSample($"{node.Name} channels of winners", masks.Floats);
        program.Call(masks, [winners.Winners], [masked], $"{node.Name}: the channels in which each pixel won");
        program.Call(
            new WinnerScatterKernel(
                $"Conv{Window.Height}x{Window.Width}From{layer.Filters}To{channels}Back",
                windows.Size,
                winners.Pool,
                grid,
                Window.StrideHeight * line,
                Window.StrideWidth * pixel,
                line),
            [masked, winners.Gradient.Tensor, WindowWeights(grid, weights)],
            [scattered.Tensor],
            $"{node.Name}: gradient of the input by winners");
        program.AddGradient(source, InPlace(scattered, (geometry.Top * line) + (geometry.Left * pixel)));
    }

    /// <summary>The weights vector by vector of a window, for each of them 16 lanes of each output.</summary>
    private Tensor WindowWeights(WindowGrid grid, Tensor weights)
    {
        int rowLanes = Window.Width * Map.Channels;
        int depth = Window.Height * rowLanes * Width;
        Tensor transposed = program.NewShared($"{node.Name} transposed weights", grid.Vectors * layer.Filters * Width);
        program.Call(
            new TransposePanelsKernel(
                isCopied
                    ? EquatableArray.Of(new Loop(Window.Height, rowLanes * Width), new Loop(rowVectors, Width * Width))
                    : EquatableArray.Of(new Loop(Window.Height * Window.Width, Map.Channels * Width), new Loop(grid.Panels, Width * Width)),
                isCopied ? rowLanes : Map.Channels,
                Width,
                EquatableArray.Of(new Loop(1, 0)),
                layer.Filters,
                Width,
                depth),
            [weights],
            [transposed],
            $"{node.Name}: weights transposed");
        return transposed;
    }

    /// <summary>The gradient as the input lies.</summary>
    private Value InPlace(Value scattered, int first)
    {
        TensorLayout map = source.Layout, windows = scattered.Layout;
        if (first == 0 && windows == map)
        {
            return scattered;
        }

        // Whole pixels of lanes are moved at once.
        int moved = isCopied ? map.Channels : map.ColumnStride;
        Value back = program.NewValue(source.Tensor.Name + " gradient", map);
        program.Call(
            new CopyKernel(
                windows with { Channels = moved, Height = map.Height, Width = map.Width }, first, map with { Channels = moved }, 0, windows.Size, map.Size, isCopied && Copying.HasGaps(back)),
            [scattered.Tensor],
            [back.Tensor],
            $"{node.Name}: gradient of the input as the input lies");
        return back;
    }
}
