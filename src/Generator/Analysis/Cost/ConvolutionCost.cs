namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Whether a convolution's vectors hold neighbouring channels of one pixel, or neighbouring pixels of one channel. Channels come in panels
/// of 16, so a layer of few filters wastes lanes; pixels come in lines, which are padded to whole vectors.
/// </summary>
internal static class ConvolutionCost
{
    /// <summary>How much cheaper pixels must be: their inputs are loaded unaligned, and lines are padded by a copy first.</summary>
    private const double Margin = 1.25;

    /// <summary>Multiply-adds of vectors for one tap, a vector a pixel and panel.</summary>
    public static long ByChannels(int filters, int height, int width) => (long)height * width * Panels.Padded(filters) / Panels.Width;

    /// <summary>Multiply-adds of vectors for one tap, a vector for 16 pixels of a line and a filter.</summary>
    public static long ByPixels(int filters, int height, int width) => (long)height * Panels.Padded(width) / Panels.Width * filters;

    /// <summary>Whether vectors of pixels are the better choice.</summary>
    public static bool PrefersPixels(int filters, int height, int width) => Candidates.Cheapest(
        new Decision($"vectors of a convolution to {height}×{width}, {filters} filters", null),
        [Neighbours.Pixels, Neighbours.Channels],
        neighbours => neighbours == Neighbours.Pixels ? ByPixels(filters, height, width) * Margin : ByChannels(filters, height, width)) == Neighbours.Pixels;

    /// <summary>What a vector holds.</summary>
    internal enum Neighbours
    {
        Channels,
        Pixels,
    }
}
