namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Where the samples of a batch lie so far apart that the same column of all of them meets in few sets of the first-level cache, and no sample's is still there
/// when its neighbours' turn comes: distances that share a large power of two. The same holds for the tiles of a map.
/// </summary>
internal static class CacheSets
{
    /// <summary>Floats after which the sets of the first-level cache begin anew: a page.</summary>
    private const int Period = 1024;

    /// <summary>Places within a period that are too few, times the cache's eight or twelve ways, for a batch.</summary>
    private const int FewPlaces = 2;

    /// <summary>Groups of outputs that pay for copying the inputs, and as many as that pay for copying a group's gradient.</summary>
    private const int Uses = 16;

    /// <summary>Whether a weight gradient reads its inputs and its output's gradients from copies that lie side by side.</summary>
    /// <param name="input">Floats between the inputs of neighbouring samples.</param>
    /// <param name="output">Floats between their outputs.</param>
    /// <param name="panels">Panels of outputs.</param>
    /// <param name="tiles">Tiles of k.</param>
    public static bool AreFew(int input, int output, int panels, int tiles) => panels >= Uses && tiles >= Uses && (Meet(input) || Meet(output));

    /// <summary>Whether what lies so many floats apart meets in few sets.</summary>
    public static bool Meet(int stride) => stride % (Period / FewPlaces) == 0;
}
