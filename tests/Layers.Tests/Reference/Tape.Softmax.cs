namespace NetGen.Layers.Tests.Reference;

internal sealed partial class Tape
{
    /// <summary>Softmax over the channels of each pixel.</summary>
    public Signal Softmax(Signal x) => OverChannels(
        x,
        row => Exponentials(row, out double sum, out _).Select(exponential => exponential / sum),
        (y, gradient, channel) => y[channel] * (gradient[channel] - y.Zip(gradient, (value, slope) => value * slope).Sum()));

    public Signal LogSoftmax(Signal x) => OverChannels(
        x,
        row =>
        {
            Exponentials(row, out double sum, out double max);
            return row.Select(value => value - max - Math.Log(sum));
        },
        (y, gradient, channel) => gradient[channel] - (Math.Exp(y[channel]) * gradient.Sum()));

    private Signal OverChannels(Signal x, Func<double[], IEnumerable<double>> function, Func<double[], double[], int, double> derivative)
    {
        var y = new Signal(x.Channels, x.Height, x.Width);
        for (int pixel = 0; pixel < x.Pixels; pixel++)
        {
            int channel = 0;
            foreach (double value in function(ChannelsOf(x.Values, pixel)))
            {
                y.Values[(channel++ * x.Pixels) + pixel] = value;
            }
        }

        backward.Add(() =>
        {
            for (int i = 0; i < x.Count; i++)
            {
                x.Gradient[i] += derivative(ChannelsOf(y.Values, i % x.Pixels), ChannelsOf(y.Gradient, i % x.Pixels), i / x.Pixels);
            }
        });
        return y;

        double[] ChannelsOf(double[] map, int pixel) => [.. Enumerable.Range(0, x.Channels).Select(channel => map[(channel * x.Pixels) + pixel])];
    }

    private static double[] Exponentials(double[] row, out double sum, out double max)
    {
        double largest = max = row.Max();
        double[] exponentials = [.. row.Select(value => Math.Exp(value - largest))];
        sum = exponentials.Sum();
        return exponentials;
    }
}
