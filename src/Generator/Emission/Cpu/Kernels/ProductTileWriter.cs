using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Writes one register tile of a product: accumulators of rows × vectors start at the bias, run through k in the order of
/// the weights, and are stored with the activation applied. The rows lie at known distances, so one pointer serves them all.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="kernel">The product.</param>
/// <param name="tile">The tile.</param>
/// <param name="vector">How vectors are spelt.</param>
/// <param name="inputs">Floats from the first row's input to each row's.</param>
/// <param name="outputs">Floats from the first row's output to each row's.</param>
/// <param name="windows">
/// For sums that are added to windows: the floats from a row's first output to that of each vector, as a text. Else sums are stored, the vectors of a row side by side.
/// </param>
/// <param name="ahead">The floats from a weight to the one that is fetched into the cache for later tiles meanwhile, as a text; null for none.</param>
/// <param name="isBlock">
/// Whether the tile runs through <c>rounds</c> rounds of the outermost loop over k only, and, if it <c>continues</c>, from the sums that are stored.
/// </param>
/// <param name="aside">Writes what is done a few times a tile beside the multiply-adds.</param>
internal sealed class ProductTileWriter(
    CodeWriter code,
    PanelProductKernel kernel,
    TileShape tile,
    VectorText vector,
    IReadOnlyList<int> inputs,
    IReadOnlyList<int> outputs,
    Func<int, string>? windows = null,
    string? ahead = null,
    bool isBlock = false,
    Action? aside = null)
{
    /// <summary>Multiply-adds that one round of the innermost loop may be unrolled to: enough to hide the loop, few enough to read.</summary>
    private const int UnrollBudget = 24;

    /// <summary>Rounds at most, however little one does: by then the loop around costs nothing that could be measured. A single row, whose rounds are mostly loads, gains until eight.</summary>
    private const int MostRounds = 4, MostSingleRounds = 8;

    /// <summary>Vectors at most whose activation is inlined: the narrow vectors of one panel.</summary>
    private const int MostInlined = 2;

    private readonly WeightRows rows = kernel.Weights;

    private IEnumerable<int> Vectors => Enumerable.Range(0, tile.Vectors);

    private IEnumerable<int> Rows => Enumerable.Range(0, tile.Rows);

    /// <summary>Writes the vectors of biases, which all rows of a tile start from.</summary>
    /// <param name="offset">What is added to their address.</param>
    public void WriteBiases(string offset)
    {
        if (kernel.HasBias)
        {
            code.Line($"{vector.Type} {string.Join(", ", Vectors.Select(column => $"b{column} = {vector.Load($"bias{offset} + {vector.Lane(column)}")}"))};");
        }
    }

    /// <summary>Writes the tile whose first row's input, weights and output are at the given texts.</summary>
    /// <param name="input">The first row's input.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="output">The first row's output.</param>
    /// <param name="activated">Where the first row's derivative is taken, if the kernel has one.</param>
    public void Write(string input, string weights, string output, string activated = "")
    {
        code.Line($"float* x = {input}, y = {output}, w = {weights};");
        WriteRows(
            rows => $"{vector.Type} {string.Join(", ", rows.SelectMany(row => Enumerable.Range(0, tile.Chains).SelectMany(chain => Vectors.Select(column => $"{Sum(row, column, chain)} = {Start(column, chain)}"))))};");
        if (isBlock)
        {
            code.Open("if (continues)");
            WriteSums((row, column) => $"{Sum(row, column, 0)} = {vector.Load($"y + {outputs[row]} + {vector.Lane(column)}")};");
            code.Close();
            code.Line();
        }

        int unroll = isBlock ? 1 : Math.Max(1, Math.Min(UnrollBudget / (tile.Rows * tile.Vectors), tile.Rows == 1 ? MostSingleRounds : MostRounds));
        new ReductionWriter(code, kernel.Reduction, rows.Length, unroll, tile.Chains, WriteMultiplyAdds, isBlock ? "rounds" : null, aside).Write();
        WriteStores(activated);
    }

    /// <summary>Writes the tile with only those k whose numbers stand in <c>places</c>, of which there are <c>count</c>.</summary>
    public void WriteAtPlaces(string input, string weights, string output)
    {
        code.Line($"float* panel = {weights}, y = {output};");
        code.Line($"{vector.Type} {string.Join(", ", Vectors.Select(column => $"{Sum(0, column, 0)} = {Start(column, 0)}"))};");
        code.Open("for (int i = 0; i < count; i++)");
        code.Line($"float* x = {input} + places[i], w = panel + ((nint)places[i] * {rows.Length});");
        WriteMultiplyAdds(0, 0, isAlone: false);
        code.Close();
        code.Line();
        WriteStores("");
    }

    private string Sum(int row, int column, int chain) => tile.Chains == 1 ? $"s{row}_{column}" : $"s{row}_{column}_{chain}";

    private string Start(int column, int chain) => kernel.HasBias && chain == 0 ? $"b{column}" : vector.Zero;

    private void WriteMultiplyAdds(int round, int offset, bool isAlone)
    {
        int chain = round % tile.Chains;
        string Input(int row) => vector.Broadcast($"x[{inputs[row] + offset}]");
        string Accumulate(int row, int column, string weight) => $"{Sum(row, column, chain)} = {vector.FusedMultiplyAdd($"a{row}", weight, Sum(row, column, chain))};";
        if (tile.Rows == 1)
        {
            code.Line($"{{ {vector.Type} a0 = {Input(0)}; {string.Join(" ", Vectors.Select(column => Accumulate(0, column, vector.Load(Weight(column, round)))))} }}");
            return;
        }

        code.InBlock(!isAlone, () =>
        {
            if (ahead is not null)
            {
                code.Line($"global::NetGen.Kernels.Memory.Fetch(w + {ahead} + {round * rows.Length});");
            }

            code.Line($"{vector.Type} {string.Join(", ", Vectors.Select(column => $"w{column} = {vector.Load(Weight(column, round))}"))};");
            WriteRows(rows => string.Join(" ", rows.Select(row =>
                $"{vector.Type} a{row} = {Input(row)}; {string.Join(" ", Vectors.Select(column => Accumulate(row, column, $"w{column}")))}")));
        });
    }

    private void WriteRows(Func<IEnumerable<int>, string> text) => code.Rows(tile.Rows, tile.Vectors, text);

    /// <summary>The address of a vector of weights. A narrow one lies in its panel with others.</summary>
    private string Weight(int column, int round)
    {
        int offset = round * rows.Length;
        return vector.IsWide ? $"w + {rows.Of(column) + offset}"
            : column == 0 ? $"w + {offset}"
            : $"w + ({column} * V.Count / {rows.Length} * {rows.Block}) + ({column} * V.Count % {rows.Length}) + {offset}";
    }

    private void WriteStores(string activated)
    {
        for (int apart = tile.Chains / 2; apart > 0; apart /= 2)
        {
            for (int chain = 0; chain < apart; chain++)
            {
                WriteSums((row, column) => $"{Sum(row, column, chain)} = {vector.Add(Sum(row, column, chain), Sum(row, column, chain + apart))};");
            }
        }

        if (!kernel.Activation.IsIdentity)
        {
            WriteActivated((row, column) => vector.Apply(kernel.Activation, Sum(row, column, 0), tile.Rows * tile.Vectors <= MostInlined));
        }

        if (kernel.Differentiates)
        {
            WriteActivated((row, column) => vector.Derived(Sum(row, column, 0), kernel.Derivative, vector.Load($"{activated} + {outputs[row]} + {vector.Lane(column)}")));
        }

        WriteSums((row, column) =>
        {
            string place = $"y + {outputs[row]} + {windows?.Invoke(column) ?? vector.Lane(column)}";
            return vector.Store(windows is null ? Sum(row, column, 0) : vector.Add(vector.Load(place), Sum(row, column, 0)), place);
        });
    }

    private void WriteSums(Func<int, int, string> text) => WriteRows(Each(text));

    private void WriteActivated(Func<int, int, string> value) =>
        code.RowsIf("activates", tile.Rows, tile.Vectors, Each((row, column) => $"{Sum(row, column, 0)} = {value(row, column)};"));

    private Func<IEnumerable<int>, string> Each(Func<int, int, string> text) => rows => string.Join(" ", rows.SelectMany(row => Vectors.Select(column => text(row, column))));
}
