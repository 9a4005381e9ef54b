using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Weight gradients of convolutions by pixels. Each sample passes by all tiles while it is in cache; a tile's sums wait in memory, sixteen of each weight, and are
/// added up at the end.
/// </summary>
internal sealed class PlaneGradientEmitter : CpuKernelEmitter<PlaneGradientKernel>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override string Call(PlaneGradientKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range});";

    protected override void WriteMethod(CodeWriter code, PlaneGradientKernel kernel, string method)
    {
        PlaneGradientTile tile = kernel.Tile;
        var taps = new ReductionBlock(kernel.Reduction, [.. tile.Taps.Items]);
        int groups = kernel.Output.Channels / tile.Filters;
        string block = groups == 1 ? "item" : $"(item / {groups})";
        (string inputs, string weights) = taps.Origin(block);
        string filters = groups == 1 ? "0" : $"(item % {groups} * {tile.Filters})";
        int sums = tile.Filters * tile.TapCount * Width;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* outputGradient, float* sums, float* weightGradient, int batch, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = 0; sample < batch; sample++)");
        code.Open("for (int item = from; item < to; item++)");
        code.Line($"float* x = input + ((nint)sample * {kernel.InputSample}) + {inputs};");
        code.Line($"float* gradient = outputGradient + ((nint)sample * {kernel.Output.Size}) + ({filters} * {kernel.Output.ChannelStride});");
        code.Open($"for (int lane = 0; lane < {Width}; lane += V.Count)");
        code.Line($"{method}Tile<V>(x + lane, gradient + lane, sums + (item * {sums}) + lane, sample == 0);");
        code.Close();
        code.Close();
        code.Close();
        code.Line();
        code.Open("for (int item = from; item < to; item++)");
        code.Open($"for (int filter = 0; filter < {tile.Filters}; filter++)");
        code.Line($"int output = {filters} + filter;");
        code.Line($"float* column = weightGradient + (output / {Width} * {kernel.Depth * Width}) + (output % {Width}) + ({weights} * {Width});");
        code.Line($"float* lanes = sums + (item * {sums}) + (filter * {tile.TapCount * Width});");
        foreach ((int Weight, int Tap) place in taps.Taps().Select((tap, index) => (tap.Weight, index)))
        {
            code.Line($"column[{place.Weight * Width}] = global::NetGen.Numerics.LaneReduction.Sum<V>(lanes + {place.Tap * Width}, {Width});");
        }

        code.Close();
        code.Close();
        code.Close();
        WriteTile(code, kernel, method, tile, [.. taps.Taps().Select(tap => tap.Input)]);
    }

    private static void WriteTile(CodeWriter code, PlaneGradientKernel kernel, string method, PlaneGradientTile tile, int[] inputs)
    {
        IEnumerable<int> filters = Enumerable.Range(0, tile.Filters);
        IEnumerable<int> taps = Enumerable.Range(0, inputs.Length);
        string Place(int filter, int tap) => $"sums + {((filter * inputs.Length) + tap) * Width}";
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}Tile<V>(float* x, float* gradient, float* sums, bool isFirst)");
        code.Open(GeneratedText.VectorConstraint);
        foreach (int filter in filters)
        {
            code.Line($"V {string.Join(", ", taps.Select(tap => $"s{filter}_{tap} = V.Zero"))};");
        }

        code.Open("if (!isFirst)");
        foreach (int filter in filters)
        {
            code.Line(string.Join(" ", taps.Select(tap => $"s{filter}_{tap} = V.Load({Place(filter, tap)});")));
        }

        code.Close();
        code.Line();
        code.Open($"for (int line = 0; line < {kernel.Output.Height}; line++, x += {kernel.InputLine}, gradient += {kernel.Output.RowStride})");
        code.Open($"for (int column = 0; column < {kernel.Output.RowStride}; column += {Width})");
        code.Line($"V {string.Join(", ", filters.Select(filter => $"d{filter} = V.Load(gradient + column + {filter * kernel.Output.ChannelStride})"))};");
        foreach (int tap in taps)
        {
            code.Line($"V x{tap} = V.Load(x + column + {inputs[tap]}); " + string.Join(" ", filters.Select(filter => $"s{filter}_{tap} = V.FusedMultiplyAdd(x{tap}, d{filter}, s{filter}_{tap});")));
        }

        code.Close();
        code.Close();
        code.Line();
        foreach (int filter in filters)
        {
            code.Line(string.Join(" ", taps.Select(tap => $"V.Store(s{filter}_{tap}, {Place(filter, tap)});")));
        }

        code.Close();
    }
}
