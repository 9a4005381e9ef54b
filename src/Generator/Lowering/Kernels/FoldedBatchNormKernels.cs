namespace NetGen.Generator.Lowering.Kernels;

/// <summary>scale = gain/√(running variance + ε).</summary>
/// <remarks>Reads gain and running variance; writes the scale.</remarks>
internal sealed record BatchNormScaleKernel(int Lanes, double Epsilon) : Kernel
{
    public override string Name => "BatchNormScale";

    public override double Cost => Lanes;
}

/// <summary>Weights in panels of outputs, times a factor for each output.</summary>
/// <param name="Panels">Panels.</param>
/// <param name="Depth">Inputs of a panel.</param>
/// <param name="Width">Outputs of a panel.</param>
/// <remarks>Reads weights and scale; writes the folded weights.</remarks>
internal sealed record FoldedWeightsKernel(int Panels, int Depth, int Width) : Kernel
{
    public override string Name => "FoldedWeights";

    public override double Cost => (double)Panels * Depth * Width;
}

/// <summary>(bias − running mean)·scale + shift.</summary>
/// <remarks>Reads bias (anything if there is none), running mean, scale and shift; writes the folded bias.</remarks>
internal sealed record FoldedBiasKernel(int Lanes, bool HasBias) : Kernel
{
    public override string Name => "FoldedBias";

    public override double Cost => Lanes;
}
