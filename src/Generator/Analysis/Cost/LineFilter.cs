namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Minimal filtering down the columns of a map: the outputs of two neighbouring lines with fewer multiplications than taps twice over. The taps of a column are cut into pieces of three and
/// two; a piece of three is Winograd's F(2, 3) of four products (Winograd 1980, "Arithmetic Complexity of Computations"), a piece of two the same with its last tap zero, which leaves three. All pieces add
/// to the same four sums s0 … s3, of which the two outputs are s0 + s1 + s2 and s1 − s2 + s3. Five taps so need 7 multiplications instead of 10.
/// </summary>
/// <param name="Taps">Taps of a column.</param>
internal sealed record LineFilter(int Taps)
{
    /// <summary>Lines of outputs together.</summary>
    public const int Outputs = 2;

    private const int Three = 3;

    /// <summary>Pieces of three taps, which come first.</summary>
    public int Threes => (Taps - (2 * Twos)) / Three;

    /// <summary>Pieces: each has a product in the first three sums.</summary>
    public int Pieces => Threes + Twos;

    /// <summary>Multiplications for each column of taps, numbered sum by sum.</summary>
    public int Products => (Three * Pieces) + Threes;

    /// <summary>Lines that two lines of outputs read.</summary>
    public int Window => Taps + 1;

    private int Twos => (Three - (Taps % Three)) % Three;

    /// <summary>The filter for a number of taps; null where it would save too little, or nothing.</summary>
    public static LineFilter? Of(int taps) => taps is Three or > 4 ? new LineFilter(taps) : null;

    /// <summary>Pairs of lines of a map.</summary>
    public static int Pairs(int height) => (height + 1) / Outputs;

    /// <summary>The first product of a sum; the others follow, piece by piece.</summary>
    public int FirstOf(int sum) => sum * Pieces;

    /// <summary>For each product its two lines of the window: the first plus or minus the second.</summary>
    public IEnumerable<(int Product, int First, bool Adds, int Second)> Combinations()
    {
        for (int piece = 0; piece < Pieces; piece++)
        {
            int line = piece < Threes ? piece * Three : (Threes * Three) + ((piece - Threes) * 2);
            yield return (FirstOf(0) + piece, line, false, line + 2);
            yield return (FirstOf(1) + piece, line + 1, true, line + 2);
            yield return (FirstOf(2) + piece, line + 2, false, line + 1);
            if (piece < Threes)
            {
                yield return (FirstOf(3) + piece, line + 3, false, line + 1);
            }
        }
    }
}
