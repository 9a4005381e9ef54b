namespace NetGen.Generator.Emission.Cpu;

/// <summary>
/// The places and other numbers of equal calls as expressions: a constant where all rounds have the same, a multiple of the
/// round's index where they are evenly spaced, else a column of a table with a row for each round.
/// </summary>
/// <param name="rounds">The number of rounds.</param>
internal sealed class PlaceColumns(int rounds)
{
    /// <summary>The variable with the round's index.</summary>
    public const string Index = "block";

    /// <summary>The variable with the round's row of the table.</summary>
    public const string Row = "at";

    private readonly List<int[]> columns = [];

    /// <summary>The columns of the table that were needed.</summary>
    public int Count => columns.Count;

    /// <summary>The text of a sum's term, <c>""</c> for zero.</summary>
    /// <param name="value">The number of each round.</param>
    public string Term(Func<int, int> value)
    {
        string text = Expression(value);
        return text == "0" ? "" : text;
    }

    /// <summary>The expression of a number that depends on the round.</summary>
    /// <param name="value">The number of each round.</param>
    public string Expression(Func<int, int> value)
    {
        int[] values = [.. Enumerable.Range(0, rounds).Select(value)];
        if (rounds == 1)
        {
            return Literal.Of(values[0]);
        }

        int step = values[1] - values[0];
        for (int round = 2; round < rounds; round++)
        {
            if (values[round] - values[round - 1] != step)
            {
                return $"{Row}[{Literal.Of(Column(values))}]";
            }
        }

        string multiple = $"({Literal.Of(Math.Abs(step))} * {Index})";
        return step == 0 ? Literal.Of(values[0])
            : values[0] == 0 && step > 0 ? multiple
            : $"({Literal.Of(values[0])} {(step < 0 ? '-' : '+')} {multiple})";
    }

    /// <summary>A round's row of the table.</summary>
    public IEnumerable<int> RowOf(int round) => columns.Select(column => column[round]);

    private int Column(int[] values)
    {
        int known = columns.FindIndex(column => column.AsSpan().SequenceEqual(values));
        if (known >= 0)
        {
            return known;
        }

        columns.Add(values);
        return columns.Count - 1;
    }
}
