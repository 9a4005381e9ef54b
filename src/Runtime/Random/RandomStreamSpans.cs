namespace NetGen.Numerics;

/// <summary>Whole spans filled or shuffled from a <see cref="RandomStream"/>.</summary>
public static class RandomStreamSpans
{
    /// <summary>Fills a span with values uniform over [minimum, maximum]; each takes one 32-bit number of the stream.</summary>
    /// <param name="random">The stream; it moves on.</param>
    /// <param name="destination">Where the values go.</param>
    /// <param name="minimum">The lower limit.</param>
    /// <param name="maximum">The upper limit.</param>
    public static void FillUniform(this ref RandomStream random, Span<float> destination, double minimum, double maximum)
    {
        var step = (maximum - minimum) * (1.0 / (1L << 32));
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)(minimum + step * (random.NextUInt32() + 0.5));
        }
    }

    /// <summary>Fills a span with normal values.</summary>
    /// <param name="random">The stream; it moves on.</param>
    /// <param name="destination">Where the values go.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation.</param>
    public static void FillNormal(
        this ref RandomStream random, Span<float> destination, double mean = 0, double standardDeviation = 1)
    {
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)(mean + standardDeviation * random.NextNormal());
        }
    }

    /// <summary>
    /// Fills a span with values of a normal distribution cut at two of its standard deviations, which is so wide that what is
    /// left of it has the given standard deviation.
    /// </summary>
    /// <param name="random">The stream; it moves on.</param>
    /// <param name="destination">Where the values go.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The values' standard deviation; none is further than 2.2737 times this from the mean.</param>
    public static void FillTruncatedNormal(
        this ref RandomStream random, Span<float> destination, double mean = 0, double standardDeviation = 1)
    {
        var uncutStandardDeviation = standardDeviation / NormalDistribution.StandardDeviationCutAtTwo;
        for (var i = 0; i < destination.Length; i++)
        {
            destination[i] = (float)(mean + uncutStandardDeviation * random.NextNormalCutAtTwo());
        }
    }

    /// <summary>Puts a span's elements in random order, every order as probable as any other (Fisher &amp; Yates).</summary>
    /// <param name="random">The stream; it moves on.</param>
    /// <param name="values">The elements.</param>
    public static void Shuffle(this ref RandomStream random, Span<int> values)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var chosen = random.NextInt32(last + 1);
            (values[last], values[chosen]) = (values[chosen], values[last]);
        }
    }
}
