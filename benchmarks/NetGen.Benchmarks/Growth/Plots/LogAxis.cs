namespace NetGen.Benchmarks.Growth.Plots;

/// <summary>An axis on which equal ratios are equal distances.</summary>
/// <param name="from">The value at its start.</param>
/// <param name="to">The value at its end.</param>
/// <param name="start">The place of its start.</param>
/// <param name="end">The place of its end.</param>
internal sealed class LogAxis(double from, double to, double start, double end)
{
    /// <summary>The place of a value.</summary>
    public double Place(double value) => start + (Math.Log(value / from) / Math.Log(to / from) * (end - start));

    /// <summary>The powers of a base, times each of some factors, that lie on the axis.</summary>
    public IEnumerable<double> Marks(double powersOf, params double[] factors)
    {
        for (double power = Math.Pow(powersOf, Math.Floor(Math.Log(from, powersOf))); power <= to; power *= powersOf)
        {
            foreach (double mark in factors.Select(factor => factor * power).Where(mark => mark >= from * 0.999 && mark <= to * 1.001))
            {
                yield return mark;
            }
        }
    }
}
