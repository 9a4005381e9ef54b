using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>What the passes of minimal filtering share: loops over tiles, and sums whose coefficients are ±1.</summary>
internal static class WinogradText
{
    /// <summary>Opens a kernel's method and its loop over samples: two blocks to close.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="parameters">The operands.</param>
    public static void OpenMethod(CodeWriter code, string method, string parameters)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({parameters})");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
    }

    /// <summary>Opens loops over the tiles of a sample and the vectors of their lanes, through a map and through what belongs to tiles; three blocks to close.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="grid">The tiles.</param>
    /// <param name="map">The variable that points to the map: a tile's first pixel.</param>
    /// <param name="step">Pixels from one tile to the next, along both axes.</param>
    /// <param name="rowStride">Floats between the map's rows.</param>
    /// <param name="lanes">Floats of a pixel.</param>
    /// <param name="tiles">The variable that points to the tile.</param>
    /// <param name="tile">Floats of a tile.</param>
    public static void OpenTiles(CodeWriter code, WinogradGrid grid, string map, int step, int rowStride, int lanes, string tiles, int tile)
    {
        code.Open($"for (int row = 0; row < {grid.TileRows}; row++, {map} += {step * (rowStride - (grid.TileColumns * lanes))})");
        code.Open($"for (int column = 0; column < {grid.TileColumns}; column++, {map} += {step * lanes}, {tiles} += {tile})");
        code.Open($"for (int lane = 0; lane < {lanes}; lane += V.Count)");
    }

    /// <summary>Closes a method and its loops over tiles.</summary>
    public static void CloseAll(CodeWriter code)
    {
        const int Blocks = 5;
        for (int block = 0; block < Blocks; block++)
        {
            code.Close();
        }
    }

    /// <summary>The terms of a sum: those of a matrix's row or column that are not zero.</summary>
    public static Term[] Terms(IEnumerable<int> coefficients, Func<int, string> text) =>
        [.. coefficients.Select((sign, index) => (sign, index)).Where(one => one.sign != 0).Select(one => new Term(one.sign, text(one.index)))];

    /// <summary>The text of a sum, a positive term first if there is one.</summary>
    public static string Sum(IReadOnlyCollection<Term> terms)
    {
        Term[] ordered = [.. terms.Where(term => term.Sign > 0).Take(1), .. Behind(terms)];
        return ordered.Length == 0 ? "V.Zero" : AddTo(ordered[0].Sign > 0 ? ordered[0].Text : $"V.Subtract(V.Zero, {ordered[0].Text})", ordered.Skip(1));
    }

    /// <summary>The text of a sum that begins with another.</summary>
    public static string AddTo(string first, IEnumerable<Term> terms) =>
        terms.Aggregate(first, (sum, term) => $"V.{(term.Sign > 0 ? "Add" : "Subtract")}({sum}, {term.Text})");

    /// <summary>A column of a matrix.</summary>
    public static IEnumerable<int> Column(IReadOnlyList<int[]> matrix, int column) => matrix.Select(row => row[column]);

    /// <summary>A condition under which the output of a tile along an axis exists; null where it always does.</summary>
    /// <param name="index">The variable that counts tiles.</param>
    /// <param name="tiles">Tiles along the axis.</param>
    /// <param name="output">Which of a tile's outputs.</param>
    /// <param name="size">Outputs along the axis.</param>
    public static string? OutputExists(string index, int tiles, int output, int size) =>
        ((tiles - 1) * MinimalFilter.Outputs) + output < size ? null : $"{index} < {tiles - 1}";

    /// <summary>Conditions that hold together; null if none is needed.</summary>
    public static string? All(params string?[] conditions)
    {
        string[] needed = [.. conditions.OfType<string>()];
        return needed.Length == 0 ? null : string.Join(" && ", needed);
    }

    /// <summary>A statement under a condition, if there is one.</summary>
    public static string When(string? condition, string statement) => condition is null ? statement : $"if ({condition}) {statement}";

    /// <summary>The terms that do not lead.</summary>
    private static IEnumerable<Term> Behind(IReadOnlyCollection<Term> terms)
    {
        int leading = terms.Select((term, index) => (term, index)).Where(one => one.term.Sign > 0).Select(one => one.index).DefaultIfEmpty(-1).First();
        return terms.Where((_, index) => index != leading);
    }

    /// <summary>A term of a sum.</summary>
    internal readonly record struct Term(int Sign, string Text);
}
