using NetGen.Kernels;

namespace NetGen;

/// <summary>The mean of a signal's elements and of their squares.</summary>
/// <param name="Mean">The mean over samples, pixels and channels.</param>
/// <param name="SecondMoment">The mean of the squares.</param>
public readonly record struct SignalMoments(double Mean, double SecondMoment)
{
    /// <summary>The variance: second moment − mean².</summary>
    public double Variance => Math.Max(0, SecondMoment - (Mean * Mean));

    /// <summary>Measures a traced tensor.</summary>
    /// <param name="trace">Where it lies.</param>
    /// <param name="activations">The activation arena.</param>
    /// <param name="batch">The number of samples.</param>
    /// <param name="capacity">The number of samples that the arena has room for.</param>
    internal static SignalMoments Of(SignalTrace trace, ReadOnlySpan<float> activations, int batch, int capacity)
    {
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < batch; sample++)
        {
            long first = ((long)trace.Offset * capacity) + ((long)sample * trace.SampleStride);
            for (int pixel = 0; pixel < trace.Pixels; pixel++)
            {
                foreach (float value in activations.Slice((int)first + (pixel * trace.PixelStride), trace.Channels))
                {
                    sum += value;
                    squares += (double)value * value;
                }
            }
        }

        double count = (double)batch * trace.Pixels * trace.Channels;
        return new SignalMoments(sum / count, squares / count);
    }
}
