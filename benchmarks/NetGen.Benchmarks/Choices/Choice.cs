extern alias Generator;

using Generator::NetGen.Generator.Analysis.Cost;
using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.Choices;

/// <summary>A candidate of a decision.</summary>
/// <param name="Value">The candidate.</param>
/// <param name="Cost">What the cost model says that it costs, in the decision's unit.</param>
internal sealed record Candidate(object Value, double Cost)
{
    /// <summary>The candidate in a few words.</summary>
    public string Text => Value switch
    {
        TileShape tile => $"{Counted(tile.Rows, "sample")} × {Counted(tile.Vectors, "vector")}",
        PixelTile tile => tile.Lines == 1 ? $"{Counted(tile.Columns, "pixel")} × {Counted(tile.Vectors, "vector")}" : $"{tile.Lines} lines of {Counted(tile.Columns, "pixel")} × {Counted(tile.Vectors, "vector")}",
        LineFilterTile tile => $"{tile.Scalars} × {Counted(tile.Vectors, "vector")}",
        PlaneTile tile => $"{Counted(tile.Vectors, "vector")} × {Counted(tile.Filters, "filter")}",
        ScatterTile tile => $"{Counted(tile.Columns, "pixel")} × {Counted(tile.TapRows, "row")} of {Counted(tile.Vectors, "vector")}",
        PlaneGradientTile tile => $"{Counted(tile.Filters, "filter")} × {Counted(tile.TapCount, "weight")}",
        _ => $"{Value}".ToLowerInvariant(),
    };

    private static string Counted(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}

/// <summary>A decision that the cost model made, and what it could have taken.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Chosen">What it took.</param>
/// <param name="Others">What else is worth measuring, cheap ones first.</param>
internal sealed record Choice(Decision Decision, Candidate Chosen, IReadOnlyList<Candidate> Others)
{
    /// <summary>How many times the predicted cost of the choice a candidate may cost and still be worth measuring.</summary>
    public const double CostLimit = 2;

    /// <summary>Candidates that are measured beside the choice.</summary>
    public const int MostOthers = 8;

    /// <summary>Whether it concerns one sample alone too: dense layers compute those by other code.</summary>
    public bool ConcernsOneSample => Chosen.Value is not TileShape;

    /// <summary>The decisions that matter to vectors of this process's width, in the order in which generating code asks for them.</summary>
    /// <param name="generate">Generates code on this thread.</param>
    public static IReadOnlyList<Choice> MadeBy(Action generate)
    {
        Processor processor = VectorWidth.Bits == 512 ? Processor.Wide : Processor.Narrow;
        List<(Decision Decision, Candidate Candidate)> seen = [];
        Under(
            (decision, value, cost) =>
            {
                seen.Add((decision, new Candidate(value, cost)));
                return true;
            },
            generate);
        return
        [
            .. from one in seen.Distinct()
               where one.Decision.Processor is null || one.Decision.Processor == processor
               group one.Candidate by one.Decision into candidates
               select Of(candidates.Key, [.. candidates]),
        ];
    }

    /// <summary>Generates code on this thread as if another candidate had been chosen.</summary>
    public void Replaced(Candidate by, Action generate) => Under((decision, value, _) => decision != Decision || value.Equals(by.Value), generate);

    private static Choice Of(Decision decision, IReadOnlyList<Candidate> candidates)
    {
        Candidate chosen = Candidates.Cheapest(decision, candidates, candidate => candidate.Cost);
        return new Choice(
            decision,
            chosen,
            [.. candidates.Where(candidate => candidate != chosen && candidate.Cost <= chosen.Cost * CostLimit).OrderBy(candidate => candidate.Cost).Take(MostOthers)]);
    }

    private static void Under(Func<Decision, object, double, bool> restriction, Action generate)
    {
        Candidates.Restriction = restriction;
        try
        {
            generate();
        }
        finally
        {
            Candidates.Restriction = null;
        }
    }
}
