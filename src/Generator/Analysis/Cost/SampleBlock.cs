namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How many samples go through the calls of a training phase together. Few, so that their values are still in cache when the next call
/// reads them; many, so that weights that were loaded are used often.
/// </summary>
internal static class SampleBlock
{
    /// <summary>Floats of all values that a phase with Dense layers touches: a share of the third-level cache that other cores leave.</summary>
    private const long CachedFloats = 768 * 1024;

    /// <summary>Floats of all values that any other phase touches: half of the second-level cache. Convolutions use a loaded weight at every pixel.</summary>
    private const long NearFloats = 128 * 1024;

    /// <summary>Samples at least where each is a row: whole register tiles, and enough to pay for loading a layer's weights once more.</summary>
    private const int Fewest = 8;

    /// <summary>The number of samples.</summary>
    /// <param name="floats">Floats that the phase touches for one sample.</param>
    /// <param name="samplesAreRows">Whether samples are rows of a product.</param>
    public static int Of(long floats, bool samplesAreRows) => samplesAreRows
        ? (int)Math.Max(1, CachedFloats / Math.Max(1, floats) / Fewest) * Fewest
        : (int)Math.Max(1, NearFloats / Math.Max(1, floats));
}
