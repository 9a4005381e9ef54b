namespace NetGen.Generator.Analysis.Cost;

/// <summary>The choice among ways to write the same computation.</summary>
internal static class Candidates
{
    /// <summary>What a tile of another size for what is left over costs, as a share: it is read, compiled and kept in the instruction cache too.</summary>
    public const double BodyCost = 0.04;

    /// <summary>Costs that differ by less than this share are taken as equal.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>The candidate of the lowest cost; of equals the last.</summary>
    public static T Cheapest<T>(IEnumerable<T> candidates, Func<T, double> cost) =>
        candidates.Select(candidate => (Candidate: candidate, Cost: cost(candidate)))
            .Aggregate((best, next) => next.Cost <= best.Cost * (1 + Tolerance) ? next : best).Candidate;
}
