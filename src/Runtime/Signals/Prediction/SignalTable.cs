namespace NetGen;

/// <summary>Predictions as a table of numbers, a row a layer: what a network's class holds of them until somebody asks.</summary>
internal static class SignalTable
{
    /// <summary>What stands in a row, in order.</summary>
    public static readonly string[] Columns =
    [
        "E[z²]", "low", "high", "E[φ(z)²]", "E[φ(z)]", "gradient", "low", "high", "gradient norm", "contrast", "saturated", "inactive", "effective gain", "χ", "parameters", "FLOPs",
    ];

    /// <summary>A layer's row.</summary>
    /// <param name="line">The predictions of the layer.</param>
    public static double[] Row(LayerSignal line) =>
    [
        line.PreActivation.Expected, line.PreActivation.Low, line.PreActivation.High, line.Activation, line.ActivationMean,
        line.Gradient.Expected, line.Gradient.Low, line.Gradient.High, line.GradientNorm, line.Contrast,
        line.SaturatedShare, line.InactiveShare, line.EffectiveGain, line.Chi, line.ParameterCount, line.Flops,
    ];

    /// <summary>A layer's predictions from its row.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="row">The row.</param>
    public static LayerSignal Line(string layer, ReadOnlySpan<double> row) => new()
    {
        Layer = layer,
        PreActivation = new(row[0], row[1], row[2]),
        Activation = row[3],
        ActivationMean = row[4],
        Gradient = new(row[5], row[6], row[7]),
        GradientNorm = row[8],
        Contrast = row[9],
        SaturatedShare = row[10],
        InactiveShare = row[11],
        EffectiveGain = row[12],
        Chi = row[13],
        ParameterCount = (int)row[14],
        Flops = (long)row[15],
    };
}
