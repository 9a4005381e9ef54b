using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// A convolution of 3 × 3 taps by minimal filtering: its map is cut into tiles of 2 × 2 outputs, inputs and weights are transformed, and what remains are products of matrices, one for each sum
/// of a tile, whose rows are the tiles of a band. The gradients are the same backwards, with the transposed matrices.
/// </summary>
internal sealed class WinogradConvolution : IForwardConvolution
{
    private const int Width = TensorLayout.PanelWidth;

    private readonly ProgramBuilder program;
    private readonly LayerNode node;
    private readonly WindowGeometry geometry;
    private readonly WinogradGrid grid;
    private readonly Value source;
    private readonly Value input;
    private readonly TensorLayout output;

    /// <summary>The tiles of all bands.</summary>
    private readonly WinogradGrid map;

    /// <summary>The output's gradient that <see cref="sumGradients"/> are made of, where there is one band.</summary>
    private Value? gradient;
    private Tensor? sumGradients;

    /// <summary>A convolution by tiles.</summary>
    /// <param name="program">The program.</param>
    /// <param name="node">The layer.</param>
    /// <param name="geometry">Its windows.</param>
    /// <param name="grid">The tiles of a band.</param>
    /// <param name="source">What it reads.</param>
    /// <param name="input">The same with the border that the tiles reach into.</param>
    public WinogradConvolution(ProgramBuilder program, LayerNode node, WindowGeometry geometry, WinogradGrid grid, Value source, Value input)
    {
        this.program = program;
        this.node = node;
        this.geometry = geometry;
        this.grid = grid;
        this.source = source;
        this.input = input;
        output = TensorLayout.Lanes(node.Output);
        map = grid.Over(geometry.OutputHeight, geometry.OutputWidth);
    }

    /// <summary>Whether the weights get their gradient tile by tile too: not if they are so many that their sums would not stay in cache beside the maps.</summary>
    public bool LearnsByTiles => WinogradCost.LearnsByTiles(map);

    private WinogradTile Tile => grid.Tile;

    private int Panels => grid.OutputLanes / Width;

    private IEnumerable<Band> Bands => Enumerable.Range(0, map.TileRows / grid.TileRows).Select(index => new Band(index, grid, geometry, source.Layout));

    /// <inheritdoc/>
    public void LowerForward(Tensor weights, Tensor? bias, ActivationSpec activation, Value result, string comment)
    {
        Tensor multiplier = program.NewDerived(
            $"{node.Name} transformed weights", grid.WeightSize, new WinogradWeightsKernel(grid.Stride, grid.Channels, Panels), weights, $"{node.Name}: weights transformed");
        Tensor transformed = program.NewPerSample($"{node.Name} transformed input", grid.InputSize);
        Tensor sums = program.NewPerSample($"{node.Name} sums of tiles", grid.OutputSize);
        foreach (Band band in Bands)
        {
            Transform(band, input.Tensor, transformed, "transformed");
            foreach (SumClass sum in Tile.Classes)
            {
                program.Call(
                    new PanelProductKernel(Label(sum), grid.InputSize, grid.OutputSize, Rows(grid.InputTile, grid.OutputTile), Reduction(sum), Panels, HasBias: false, ActivationSpec.None)
                    {
                        Parts = PartsOf(sum),
                    },
                    [new Operand(transformed, sum.FirstProduct * grid.ChannelLanes), new Operand(multiplier, WeightsOf(sum))],
                    [new Operand(sums, sum.FirstSum * grid.OutputLanes)],
                    $"{node.Name}: sums of tiles");
            }

            program.Call(
                new WinogradOutputKernel(grid, output, band.OutputRows, bias is not null, activation),
                bias is null ? [sums] : [sums, bias],
                [new Operand(result.Tensor, band.OutputRow * output.RowStride)],
                comment);
        }
    }

    /// <summary>Writes the calls for the gradient of the weights.</summary>
    /// <param name="back">The gradient of the pre-activation.</param>
    /// <param name="weights">The weights.</param>
    public void LowerWeights(Value back, Tensor weights)
    {
        // A group's sums fill the places that its samples have in the slot.
        Tensor groups = program.NewPerSample($"{node.Name} gradient sums of groups", (grid.WeightSize + SampleGroup.Samples - 1) / SampleGroup.Samples);
        int stride = groups.Size * SampleGroup.Samples;
        Tensor transformed = program.NewPerSample($"{node.Name} transformed input", grid.InputSize);
        Tensor? read = null;
        foreach (Band band in Bands)
        {
            Tensor backward = SumGradients(band, back);
            read ??= program.Again(input.Tensor);
            Transform(band, read, transformed, "transformed once more");
            foreach (SumClass sum in Tile.Classes)
            {
                program.Call(
                    new PanelGradientKernel(Label(sum), grid.InputSize, grid.OutputSize, Rows(grid.InputTile, grid.OutputTile), Reduction(sum), Panels, GroupStride: stride)
                    {
                        Parts = PartsOf(sum),
                        JoinsSamples = true,
                        IsBand = grid != map,
                        Continues = band.Index > 0,
                    },
                    [new Operand(transformed, sum.FirstProduct * grid.ChannelLanes), new Operand(backward, sum.FirstSum * grid.OutputLanes)],
                    [new Operand(groups, WeightsOf(sum))],
                    $"{node.Name}: gradient of the transformed weights, sample by sample");
            }
        }

        Tensor total = program.NewShared($"{node.Name} gradient of the transformed weights", grid.WeightSize);
        program.CallLast(new GroupSumsKernel(stride, grid.WeightSize), [groups], [total], $"{node.Name}: gradient of the transformed weights");
        program.CallLast(
            new WinogradWeightGradientKernel(grid.Stride, grid.Channels, Panels), [total], [program.GradientOf(weights)], $"{node.Name}: gradient of the weights");
    }

    /// <summary>Writes the calls for the gradient of the input.</summary>
    /// <param name="back">The gradient of the pre-activation.</param>
    /// <param name="weights">The weights.</param>
    public void LowerInput(Value back, Tensor weights)
    {
        int outputs = grid.Outputs, lanes = grid.ChannelLanes;
        Tensor multiplier = program.NewShared($"{node.Name} transformed weights for the way back", Tile.Products * lanes * outputs);
        program.Call(new WinogradWeightsBackKernel(grid.Stride, grid.Channels, outputs), [weights], [multiplier], $"{node.Name}: weights transformed and transposed");
        Tensor transformed = program.NewPerSample($"{node.Name} gradient of the transformed input", grid.InputSize);
        Value result = program.NewValue(source.Tensor.Name + " gradient", source.Layout);
        foreach (Band band in Bands)
        {
            Tensor backward = SumGradients(band, back);
            foreach (SumClass sum in Tile.Classes)
            {
                program.Call(
                    new PanelProductKernel(
                        $"{Label(sum)}Back",
                        grid.OutputSize,
                        grid.InputSize,
                        Rows(grid.OutputTile, grid.InputTile),
                        BackReduction,
                        sum.Products * lanes / Width,
                        HasBias: false,
                        ActivationSpec.None)
                    {
                        Parts = new ProductParts(sum.Sums, grid.OutputLanes, sum.Products * lanes * outputs, sum.Products * lanes),
                    },
                    [new Operand(backward, sum.FirstSum * grid.OutputLanes), new Operand(multiplier, sum.FirstProduct * lanes * outputs)],
                    [new Operand(transformed, sum.FirstProduct * lanes)],
                    $"{node.Name}: gradient of the transformed input");
            }

            program.Call(
                new WinogradInputBackKernel(grid, source.Layout, band.Top, geometry.Left, band.End, band.Index > 0),
                [transformed],
                [new Operand(result.Tensor, band.FirstRow * source.Layout.RowStride)],
                $"{node.Name}: gradient of the input");
        }

        program.AddGradient(source, result);
    }

    private string Label(SumClass sum) => $"Winograd{grid.Channels}x{sum.Products}To{grid.Outputs}";

    private EquatableArray<RowLoop> Rows(int read, int written) => EquatableArray.Of(new RowLoop(grid.Tiles, read, written));

    /// <summary>The loops over k, a product at a time: what is fetched ahead is spread over the products.</summary>
    private EquatableArray<Loop> Reduction(SumClass sum) =>
        sum.Products > 1 ? EquatableArray.Of(new Loop(sum.Products, grid.ChannelLanes), new Loop(grid.Channels, 1)) : EquatableArray.Of(new Loop(grid.Channels, 1));

    /// <summary>The loop over k on the way back, for the same reason in panels.</summary>
    private EquatableArray<Loop> BackReduction => grid.Outputs == grid.OutputLanes && Panels > 1
        ? EquatableArray.Of(new Loop(Panels, Width), new Loop(Width, 1))
        : EquatableArray.Of(new Loop(grid.Outputs, 1));

    private ProductParts PartsOf(SumClass sum) =>
        new(sum.Sums, sum.Products * grid.ChannelLanes, sum.Products * grid.Channels * grid.OutputLanes, grid.OutputLanes);

    /// <summary>Where the transformed weights of the first of some sums lie.</summary>
    private int WeightsOf(SumClass sum) => sum.FirstProduct * grid.Channels * grid.OutputLanes;

    private void Transform(Band band, Tensor read, Tensor transformed, string how) => program.Call(
        new WinogradInputKernel(grid, input.Layout.RowStride, input.Tensor.Size),
        [new Operand(read, band.InputRow * input.Layout.RowStride)],
        [transformed],
        $"{node.Name}: input {how}");

    /// <summary>The gradients of a band's sums; where it is the only one, the same for weights and input.</summary>
    private Tensor SumGradients(Band band, Value back)
    {
        if (sumGradients is null || gradient != back || grid != map)
        {
            gradient = back;
            sumGradients ??= program.NewPerSample($"{node.Name} gradient of the sums of tiles", grid.OutputSize);
            program.Call(
                new WinogradOutputBackKernel(grid, output, band.OutputRows),
                [new Operand(back.Tensor, band.OutputRow * output.RowStride)],
                [sumGradients],
                $"{node.Name}: gradient of the sums of tiles");
        }

        return sumGradients;
    }

    /// <summary>Some rows of tiles.</summary>
    private readonly record struct Band(int Index, WinogradGrid Grid, WindowGeometry Geometry, TensorLayout Map)
    {
        /// <summary>The first row of its windows in the map with its border.</summary>
        public int InputRow => Index * Grid.TileRows * Grid.Tile.Filter.Step;

        /// <summary>The first row of its outputs.</summary>
        public int OutputRow => Index * Grid.TileRows * MinimalFilter.Outputs;

        /// <summary>Rows of its outputs.</summary>
        public int OutputRows => Math.Min(Grid.TileRows * MinimalFilter.Outputs, Geometry.OutputHeight - OutputRow);

        /// <summary>Rows of its windows above the map.</summary>
        public int Top => Math.Max(0, Geometry.Top - InputRow);

        /// <summary>The first row of the map that is in its windows.</summary>
        public int FirstRow => Math.Max(0, InputRow - Geometry.Top);

        /// <summary>Rows from the first of its windows after which the map or the last window ends.</summary>
        public int End => Math.Min(Grid.RowsRead, Geometry.Top + Map.Height - InputRow);
    }
}
