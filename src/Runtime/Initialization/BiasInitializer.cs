namespace NetGen.Numerics;

/// <summary>Draws a bias's initial values.</summary>
public static class BiasInitializer
{
    /// <summary>Fills a bias.</summary>
    /// <param name="bias">The bias's elements, one an output.</param>
    /// <param name="kind">How they start.</param>
    /// <param name="value">The value of <see cref="BiasInit.Constant"/>, a finite number.</param>
    /// <param name="fanIn">The connections into an output, at least 1; used by <see cref="BiasInit.UniformFanIn"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">The bias's stream, of <see cref="RandomStreams.Biases"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The kind does not exist, or its argument is out of range.</exception>
    public static void Fill(Span<float> bias, BiasInit kind, double value, int fanIn, ulong seed, uint stream)
    {
        switch (kind)
        {
            case BiasInit.Zeros:
                bias.Clear();
                break;

            case BiasInit.Constant:
                if (!double.IsFinite(value))
                {
                    throw new ArgumentOutOfRangeException(nameof(value), value, "A bias's initial value is a finite number.");
                }

                bias.Fill((float)value);
                break;

            case BiasInit.UniformFanIn:
                ArgumentOutOfRangeException.ThrowIfLessThan(fanIn, 1);
                var limit = 1 / Math.Sqrt(fanIn);
                var random = new RandomStream(seed, stream);
                random.FillUniform(bias, -limit, limit);
                break;

            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such initialiser of biases.");
        }
    }
}
