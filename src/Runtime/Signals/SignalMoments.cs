using NetGen.Kernels;

namespace NetGen;

/// <summary>The mean of a signal's elements and of their squares.</summary>
/// <param name="Mean">The mean over samples, pixels and channels.</param>
/// <param name="SecondMoment">The mean of the squares.</param>
public readonly record struct SignalMoments(double Mean, double SecondMoment)
{
    /// <summary>The variance: second moment − mean².</summary>
    public double Variance => Math.Max(0, SecondMoment - (Mean * Mean));

    /// <summary>
    /// How much of the variance tells samples apart: the variance of one element over the batch, averaged over pixels and channels. Where
    /// it is far below <see cref="Variance"/>, elements differ from each other, but hardly from sample to sample.
    /// </summary>
    public double VarianceBetweenSamples { get; init; }

    /// <summary>Measures a traced tensor.</summary>
    /// <param name="trace">Where it lies.</param>
    /// <param name="activations">The activation arena.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="capacity">The number of samples that the arena has room for.</param>
    internal static SignalMoments Of(SignalTrace trace, ReadOnlySpan<float> activations, int batch, int capacity)
    {
        double sum = 0;
        double squares = 0;
        double betweenSamples = 0;
        for (int pixel = 0; pixel < trace.Pixels; pixel++)
        {
            for (int channel = 0; channel < trace.Channels; channel++)
            {
                ElementMoments element = Element(trace, activations, trace.PlaceOf(pixel) + channel, batch, capacity);
                sum += element.Sum;
                squares += element.Squares;
                betweenSamples += element.Variance;
            }
        }

        double elements = (double)trace.Pixels * trace.Channels;
        return new SignalMoments(sum / (batch * elements), squares / (batch * elements)) { VarianceBetweenSamples = betweenSamples / elements };
    }

    private static ElementMoments Element(SignalTrace trace, ReadOnlySpan<float> activations, int element, int batch, int capacity)
    {
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < batch; sample++)
        {
            double value = Value(trace, activations, sample, element, capacity);
            sum += value;
            squares += value * value;
        }

        // A second pass: where samples hardly differ, the difference of E[x²] and E[x]² would be rounding.
        double mean = sum / batch;
        double deviations = 0;
        for (int sample = 0; sample < batch; sample++)
        {
            double deviation = Value(trace, activations, sample, element, capacity) - mean;
            deviations += deviation * deviation;
        }

        return new ElementMoments(sum, squares, deviations / batch);
    }

    private static float Value(SignalTrace trace, ReadOnlySpan<float> activations, int sample, int element, int capacity) =>
        activations[(int)(((long)trace.Offset * capacity) + ((long)sample * trace.SampleStride) + element)];

    private readonly record struct ElementMoments(double Sum, double Squares, double Variance);
}
