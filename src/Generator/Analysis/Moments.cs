namespace NetGen.Generator.Analysis;

/// <summary>The predicted mean and second moment of a tensor's elements.</summary>
internal readonly record struct Moments(double Mean, double Second)
{
    public static readonly Moments Standard = new(0, 1);

    public double Variance => Math.Max(0, Second - (Mean * Mean));
}
