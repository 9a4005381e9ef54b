namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Whether a convolution's way towards its input gathers, a pixel of the input from all pixels of the output that it took part in, or scatters, a pixel of the output to
/// its window. Gathering stores each sum once, but its vectors hold the channels of one pixel, so few channels waste lanes, and it computes a border of zeros too.
/// </summary>
internal static class ConvolutionBackCost
{
    /// <summary>Whether scattering is the better choice.</summary>
    /// <param name="classes">The products of gathering.</param>
    /// <param name="panels">Panels of the input's channels.</param>
    /// <param name="outputs">Outputs of the convolution.</param>
    /// <param name="scatter">The work of scattering.</param>
    public static bool PrefersScatter(IEnumerable<GatherClass> classes, int panels, int outputs, ScatterWork scatter)
    {
        double gathered = Gathered(classes, panels, outputs);
        return Candidates.Cheapest(
            new Decision($"convolution back from {scatter.Height}×{scatter.Width}, {outputs} outputs, vectors of a row of taps: {scatter.RowVectors}", null),
            [Way.Scatter, Way.Gather],
            way => way == Way.Gather ? gathered : ScatterTile.Wide(scatter).CyclesOver(scatter)) == Way.Scatter;
    }

    /// <summary>Cycles of the better choice.</summary>
    /// <param name="classes">The products of gathering.</param>
    /// <param name="panels">Panels of the input's channels.</param>
    /// <param name="outputs">Outputs of the convolution.</param>
    /// <param name="scatter">The work of scattering; null where it cannot be.</param>
    public static double Cycles(IEnumerable<GatherClass> classes, int panels, int outputs, ScatterWork? scatter) =>
        Math.Min(Gathered(classes, panels, outputs), scatter is { } work ? ScatterTile.Wide(work).CyclesOver(work) : double.MaxValue);

    private static double Gathered(IEnumerable<GatherClass> classes, int panels, int outputs) =>
        classes.Sum(one => PixelTile.Cycles(one.Height, one.Width, panels) * one.Taps * outputs);

    /// <summary>How the gradient gets to the input.</summary>
    internal enum Way
    {
        Gather,
        Scatter,
    }
}

/// <summary>Input pixels of one place modulo the stride, which meet the same taps.</summary>
/// <param name="Height">Lines.</param>
/// <param name="Width">Pixels of a line.</param>
/// <param name="Taps">Taps.</param>
internal readonly record struct GatherClass(int Height, int Width, int Taps);
