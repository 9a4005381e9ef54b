namespace NetGen.Norms.Tests.Support;

/// <summary>Layers as plain loops in float64, from their definitions.</summary>
internal static class Reference
{
    public const double Epsilon = 1e-5;

    public static Batch BatchNorm(Batch x, double[] gain, double[] shift)
    {
        (double[] mean, double[] variance) = Moments(x);
        return Normalize(x, mean, variance, gain, shift);
    }

    public static Batch Normalize(Batch x, double[] mean, double[] variance, double[] gain, double[] shift)
    {
        Batch y = x.Like();
        for (int sample = 0; sample < x.Count; sample++)
        {
            for (int channel = 0; channel < x.Channels; channel++)
            {
                for (int pixel = 0; pixel < x.Pixels; pixel++)
                {
                    double deviation = x[sample, channel, pixel] - mean[channel];
                    y[sample, channel, pixel] = (deviation / Math.Sqrt(variance[channel] + Epsilon) * gain[channel]) + shift[channel];
                }
            }
        }

        return y;
    }

    /// <summary>Each channel's mean and biased variance over samples and pixels.</summary>
    public static (double[] Mean, double[] Variance) Moments(Batch x)
    {
        double[] mean = new double[x.Channels];
        double[] variance = new double[x.Channels];
        double count = x.Count * x.Pixels;
        for (int channel = 0; channel < x.Channels; channel++)
        {
            double[] values =
            [
                .. from sample in Enumerable.Range(0, x.Count)
                   from pixel in Enumerable.Range(0, x.Pixels)
                   select x[sample, channel, pixel],
            ];
            mean[channel] = values.Sum() / count;
            variance[channel] = values.Sum(value => (value - mean[channel]) * (value - mean[channel])) / count;
        }

        return (mean, variance);
    }

    public static Batch LayerNorm(Batch x, double[] gain, double[] shift)
    {
        Batch y = x.Like();
        for (int sample = 0; sample < x.Count; sample++)
        {
            double[] values = x.Values[(sample * x.Sample)..((sample + 1) * x.Sample)];
            double mean = values.Sum() / values.Length;
            double variance = values.Sum(value => (value - mean) * (value - mean)) / values.Length;
            for (int element = 0; element < values.Length; element++)
            {
                y.Values[(sample * x.Sample) + element] = ((values[element] - mean) / Math.Sqrt(variance + Epsilon) * gain[element]) + shift[element];
            }
        }

        return y;
    }

    public static Batch Dense(Batch x, double[] weight, double[] bias)
    {
        Batch y = new(new double[x.Count * bias.Length], x.Count, bias.Length, 1, 1);
        for (int sample = 0; sample < x.Count; sample++)
        {
            for (int unit = 0; unit < bias.Length; unit++)
            {
                double sum = bias[unit];
                for (int input = 0; input < x.Sample; input++)
                {
                    sum += weight[(unit * x.Sample) + input] * x.Values[(sample * x.Sample) + input];
                }

                y[sample, unit, 0] = sum;
            }
        }

        return y;
    }

    public static Batch PReLU(Batch x, double[] slope)
    {
        Batch y = x.Like();
        for (int index = 0; index < x.Values.Length; index++)
        {
            double value = x.Values[index];
            y.Values[index] = value < 0 ? value * slope[index / x.Pixels % x.Channels] : value;
        }

        return y;
    }

    public static Batch Tanh(Batch x) => x.Map(Math.Tanh);

    public static Batch LeakyReLU(Batch x) => x.Map(value => value < 0 ? 0.01 * value : value);

    public static Batch SiLU(Batch x) => x.Map(value => value / (1 + Math.Exp(-value)));

    public static double MeanSquaredError(Batch y, double[] targets) =>
        y.Values.Select((value, index) => (value - targets[index]) * (value - targets[index])).Sum() / targets.Length;
}
