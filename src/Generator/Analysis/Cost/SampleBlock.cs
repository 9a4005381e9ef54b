namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// How many samples go through the calls of a training phase together. Few, so that their values are still in cache when the next call
/// reads them; many, so that weights that were loaded are used often.
/// </summary>
internal static class SampleBlock
{
    /// <summary>Floats of all values that a phase touches: a share of the third-level cache that other cores leave.</summary>
    private const long CachedFloats = 768 * 1024;

    /// <summary>Samples at least: whole register tiles, and enough to pay for loading a layer's weights once more.</summary>
    private const int Fewest = 8;

    /// <summary>The number of samples, a multiple of the fewest.</summary>
    /// <param name="floats">Floats that the phase touches for one sample.</param>
    public static int Of(long floats) => (int)Math.Max(1, CachedFloats / Math.Max(1, floats) / Fewest) * Fewest;
}
