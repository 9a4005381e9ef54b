using System.Globalization;

namespace NetGen.Benchmarks.Editor;

/// <summary>Times of one thing, measured again and again, in milliseconds.</summary>
internal sealed class Spread
{
    private readonly double[] sorted;

    public Spread(IEnumerable<double> times)
    {
        sorted = [.. times];
        Array.Sort(sorted);
    }

    public double Median => Quantile(0.5);

    /// <summary>The value that a share of the times lies below, straight lines drawn between them.</summary>
    public double Quantile(double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The median and the middle 80 %.</summary>
    public override string ToString() => $"{Text(Median)} ({Text(Quantile(0.1))}…{Text(Quantile(0.9))})";

    /// <summary>Milliseconds as the document writes them.</summary>
    public static string Text(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.00" : milliseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
