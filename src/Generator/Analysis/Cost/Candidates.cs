namespace NetGen.Generator.Analysis.Cost;

/// <summary>The choice among ways to write the same computation.</summary>
internal static class Candidates
{
    /// <summary>What a tile of another size for what is left over costs, as a share: it is read, compiled and kept in the instruction cache too.</summary>
    public const double BodyCost = 0.04;

    /// <summary>Costs that differ by less than this share are taken as equal.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>
    /// For the benchmark that compares candidates: told a decision, a candidate and its cost, says whether the code that this thread
    /// generates may use it. Where none may be used, all may.
    /// </summary>
    [ThreadStatic]
    internal static Func<Decision, object, double, bool>? Restriction;

    /// <summary>The candidate of the lowest cost; of equals the last.</summary>
    public static T Cheapest<T>(Decision decision, IEnumerable<T> candidates, Func<T, double> cost)
        where T : notnull
    {
        (T Candidate, double Cost)[] all = [.. candidates.Select(candidate => (candidate, cost(candidate)))];
        (T Candidate, double Cost)[] allowed = Restriction is { } allows ? [.. all.Where(one => allows(decision, one.Candidate, one.Cost))] : all;
        return (allowed.Length == 0 ? all : allowed)
            .Aggregate((best, next) => next.Cost <= best.Cost * (1 + Tolerance) ? next : best).Candidate;
    }

    /// <summary>The numbers that cut another into equal parts.</summary>
    public static IEnumerable<int> Divisors(int number) => Enumerable.Range(1, number).Where(divisor => number % divisor == 0);
}
