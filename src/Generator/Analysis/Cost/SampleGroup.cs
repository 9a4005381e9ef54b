namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Where a convolution's weight gradient is taken sample by sample, while the sample's map and gradient are in cache, instead of by
/// tiles over the whole batch. The sums of a few neighbouring samples are kept together, and added up at the end.
/// </summary>
internal static class SampleGroup
{
    /// <summary>Samples of a group. Few, so that threads can share a small batch; many, so that there are few sums to write and to add.</summary>
    public const int Samples = 8;

    /// <summary>Whether the sums are small beside what is read for them: a group writes them once and reads its maps.</summary>
    /// <param name="weights">Floats of the weights.</param>
    /// <param name="floats">Floats of a sample's map and output gradient.</param>
    public static bool Pays(long weights, long floats) => 4 * weights <= Samples * floats;
}
