namespace NetGen.Norms.Tests.Support;

/// <summary>A batch of maps in float64, in the user's order; a vector is a map of one pixel.</summary>
internal sealed record Batch(double[] Values, int Count, int Channels, int Height, int Width)
{
    public int Pixels => Height * Width;

    public int Sample => Channels * Pixels;

    public double this[int sample, int channel, int pixel]
    {
        get => Values[(sample * Sample) + (channel * Pixels) + pixel];
        set => Values[(sample * Sample) + (channel * Pixels) + pixel] = value;
    }

    public Batch Like() => this with { Values = new double[Values.Length] };

    public Batch Flatten() => this with { Channels = Sample, Height = 1, Width = 1 };

    public Batch Map(Func<double, double> function) => this with { Values = Array.ConvertAll(Values, value => function(value)) };
}
