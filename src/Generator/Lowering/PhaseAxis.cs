namespace NetGen.Generator.Lowering;

/// <summary>
/// The pixels of one axis of a convolution's input that share a place modulo the stride. With u = pixel + padding, output o
/// and tap t meet where stride·o + dilation·t = u; so tap t = FirstTap + j·TapStep meets output
/// Base + i − j·GradientStep, for the class's i-th pixel.
/// </summary>
/// <param name="FirstPixel">The first pixel.</param>
/// <param name="Pixels">The number of pixels.</param>
/// <param name="Stride">Pixels between them.</param>
/// <param name="FirstTap">The first tap that they meet.</param>
/// <param name="Taps">The number of taps; 0 if they meet none.</param>
/// <param name="TapStep">Taps between them.</param>
/// <param name="GradientStep">Outputs between neighbouring taps.</param>
/// <param name="Base">The output that the first pixel meets by the first tap; negative if it lies before the map.</param>
internal readonly record struct PhaseAxis(
    int FirstPixel, int Pixels, int Stride, int FirstTap, int Taps, int TapStep, int GradientStep, int Base)
{
    /// <summary>How many outputs before the first one are read.</summary>
    public int Before => Taps == 0 ? 0 : Math.Max(0, ((Taps - 1) * GradientStep) - Base);

    /// <summary>The classes of an axis that have pixels.</summary>
    public static PhaseAxis[] All(int size, int kernel, int stride, int dilation, int padding) =>
        [.. Enumerable.Range(0, Math.Min(stride, size)).Select(first => Of(first, size, kernel, stride, dilation, padding))];

    /// <summary>How many outputs behind the last one are read.</summary>
    public int BehindOf(int outputs) => Taps == 0 ? 0 : Math.Max(0, Base + Pixels - outputs);

    private static PhaseAxis Of(int first, int size, int kernel, int stride, int dilation, int padding)
    {
        int pixels = ((size - first - 1) / stride) + 1;
        int place = (first + padding) % stride;
        int tapStep = stride / GreatestCommonDivisor(stride, dilation);
        int firstTap = Enumerable.Range(0, Math.Min(tapStep, kernel)).Where(tap => dilation * tap % stride == place).DefaultIfEmpty(-1).First();
        if (firstTap < 0)
        {
            return new PhaseAxis(first, pixels, stride, 0, 0, tapStep, 0, 0);
        }

        int taps = ((kernel - 1 - firstTap) / tapStep) + 1;
        return new PhaseAxis(
            first, pixels, stride, firstTap, taps, tapStep, dilation * tapStep / stride, (first + padding - (dilation * firstTap)) / stride);
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
