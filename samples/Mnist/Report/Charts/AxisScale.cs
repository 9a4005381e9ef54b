namespace NetGen.Samples.Mnist.Report;

/// <summary>Where a value stands along an axis.</summary>
internal sealed class AxisScale
{
    private readonly double from;
    private readonly double to;
    private readonly double fromPixel;
    private readonly double toPixel;
    private readonly bool isLogarithmic;

    private AxisScale(double from, double to, double fromPixel, double toPixel, bool isLogarithmic)
    {
        (Smallest, Largest, this.isLogarithmic) = (Math.Min(from, to), Math.Max(from, to), isLogarithmic);
        (this.from, this.to) = isLogarithmic ? (Math.Log10(from), Math.Log10(to)) : (from, to);
        (this.fromPixel, this.toPixel) = (fromPixel, toPixel);
    }

    /// <summary>The smallest value between its ends, whichever end it is.</summary>
    public double Smallest { get; }

    /// <summary>The largest value between its ends.</summary>
    public double Largest { get; }

    /// <summary>Equal distances for equal differences.</summary>
    public static AxisScale Linear(double from, double to, double fromPixel, double toPixel) => new(from, to, fromPixel, toPixel, isLogarithmic: false);

    /// <summary>Equal distances for equal ratios.</summary>
    public static AxisScale Logarithmic(double from, double to, double fromPixel, double toPixel) => new(from, to, fromPixel, toPixel, isLogarithmic: true);

    /// <summary>The place of a value (for NaN, what overflowed, that of the largest), which may lie beyond the axis' ends, but never further than once its length.</summary>
    public double Place(double value)
    {
        value = double.IsNaN(value) ? double.PositiveInfinity : value;
        double position = isLogarithmic ? (value > 0 ? Math.Log10(value) : double.NegativeInfinity) : value;
        double share = Math.Clamp((position - from) / (to - from), -1, 2);
        return fromPixel + (share * (toPixel - fromPixel));
    }

    /// <summary>The place of a value, moved to the nearer end if it lies beyond one.</summary>
    public double PlaceInside(double value) => Place(double.IsNaN(value) ? Largest : Math.Clamp(value, Smallest, Largest));
}
