namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Each sample's mean and sum of squared deviations, channel by channel.</summary>
/// <remarks>Reads x; writes means and sums.</remarks>
internal sealed record ChannelMomentsKernel(int Lanes, int Pixels) : Kernel
{
    public override string Name => "ChannelMoments";

    public override double Cost => 10.0 * Lanes * Pixels;
}

/// <summary>The batch's mean and inverse deviation of each channel, and the running statistics. An item is a panel of 16 channels.</summary>
/// <remarks>
/// Reads the samples' means and sums of squared deviations (for samples of one pixel x and anything) and the gain; writes
/// mean, 1/√(variance + ε), gain/√(variance + ε), running mean and running variance.
/// </remarks>
internal sealed record BatchMomentsKernel(int Lanes, int Pixels, double Epsilon, double Momentum) : Kernel
{
    public override string Name => "BatchMoments";

    public override int Items => Lanes / TensorLayout.PanelWidth;

    public override double Cost => 6.0 * TensorLayout.PanelWidth;
}

/// <summary>Each sample's Σ dY and Σ dY·(x − mean), channel by channel.</summary>
/// <param name="Lanes">Floats of a pixel.</param>
/// <param name="Pixels">Pixels a sample.</param>
/// <param name="ThroughReLU">Whether dY is first taken back through a ReLU behind the normalisation.</param>
/// <remarks>Reads dY, x and the batch's mean, through ReLU also scale and shift; writes both sums, and the output if it is asked for.</remarks>
internal sealed record ChannelGradientSumsKernel(int Lanes, int Pixels, bool ThroughReLU) : Kernel
{
    public override string Name => "ChannelGradientSums";

    /// <summary>Whether all pixels of a sample have one dY in common.</summary>
    public bool HasCommonGradient { get; init; }

    /// <summary>How the normalised output lies that is written too; null if none.</summary>
    public Border? Output { get; init; }

    public override double Cost => 14.0 * Lanes * Pixels;
}

/// <summary>The gradients of gain and shift. An item is a panel of 16 channels.</summary>
/// <remarks>
/// Reads the samples' sums (for samples of one pixel dY and x), mean and 1/√(variance + ε); writes the gradients of gain and
/// shift, and what the way to the input subtracts: offset and slope.
/// </remarks>
internal sealed record BatchNormGradientKernel(int Lanes, int Pixels, int Channels, int Group) : Kernel
{
    public override string Name => "BatchNormGradient";

    public override int Items => Lanes / TensorLayout.PanelWidth;

    public override double Cost => 3.0 * TensorLayout.PanelWidth;
}

/// <summary>dX = scale·(dY − offset − (x − mean)·slope).</summary>
/// <param name="Lanes">Floats of a pixel.</param>
/// <param name="Pixels">Pixels a sample.</param>
/// <param name="Channels">Lanes of a group that hold a channel.</param>
/// <param name="Group">Lanes of a group.</param>
/// <param name="ThroughReLU">Whether dY is first taken back through a ReLU behind the normalisation.</param>
/// <remarks>Reads dY, x, mean, scale, through ReLU also the shift, offset and slope; writes dX.</remarks>
internal sealed record BatchNormBackKernel(int Lanes, int Pixels, int Channels, int Group, bool ThroughReLU) : Kernel
{
    public override string Name => "BatchNormBack";

    /// <summary>Whether all pixels of a sample have one dY in common.</summary>
    public bool HasCommonGradient { get; init; }

    /// <summary>The border of zeros that dX has; null if none.</summary>
    public Border? Border { get; init; }

    public override double Cost => 32.0 * Lanes * Pixels;
}
