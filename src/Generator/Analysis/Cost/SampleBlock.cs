namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How many samples go through the calls of a training phase, or of inference, together. Few, so that their values are still in cache when the next call
/// reads them; many, so that weights that were loaded are used often.
/// </summary>
internal static class SampleBlock
{
    /// <summary>Floats of all values that a phase with large Dense layers touches: a share of the third-level cache that other cores leave.</summary>
    private const long CachedFloats = 768 * 1024;

    /// <summary>Floats of all values that any other phase touches, or one of few weights: half of the second-level cache. Convolutions use a loaded weight at every pixel.</summary>
    private const long NearFloats = Processor.SecondLevelFloats / 2;

    /// <summary>Samples at least where each is a row: whole register tiles, and enough to pay for loading a layer's weights once more.</summary>
    private const int Fewest = 8;

    /// <summary>Floats of what passes between layers in inference: a quarter of the second-level cache.</summary>
    private const long PassingFloats = Processor.SecondLevelFloats / 4;

    /// <summary>Samples at most in inference: enough to use every weight that was loaded many times.</summary>
    private const int Most = 96;

    /// <summary>The number of samples in a training phase.</summary>
    /// <param name="floats">Floats that the phase touches for one sample.</param>
    /// <param name="weights">Floats of the weights of products whose rows are samples; 0 if there are none.</param>
    public static int Of(long floats, long weights)
    {
        long each = Math.Max(1, floats);
        if (weights == 0)
        {
            return (int)Math.Max(1, NearFloats / each);
        }

        // Weights that stay in the second-level cache beside the samples need not be used often.
        long near = (NearFloats - weights) / each / Fewest;
        return (int)(near > 0 ? near : Math.Max(1, CachedFloats / each / Fewest)) * Fewest;
    }

    /// <summary>The number of samples in inference. Weights that no cache of the core's own holds are worth more than what passes between layers.</summary>
    /// <param name="floats">Floats that pass between layers for one sample.</param>
    /// <param name="weights">Floats of the weights of the largest layer to which a sample is a row.</param>
    public static int OfInference(long floats, long weights)
    {
        long samples = (WeightFetch.Pays(weights) ? CachedFloats : PassingFloats) / Math.Max(1, floats);
        return (int)Math.Min(Most, samples < Fewest ? Math.Max(1, samples) : samples / Fewest * Fewest);
    }
}
