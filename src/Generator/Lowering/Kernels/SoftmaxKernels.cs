namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Softmax over the channels of each pixel.</summary>
/// <remarks>Reads the map; writes the result.</remarks>
internal sealed record SoftmaxKernel(TensorLayout Map) : Kernel
{
    public override string Name => "Softmax";

    public override double Cost => 30.0 * Map.Size;
}

/// <summary>The gradient through softmax.</summary>
/// <remarks>Reads the result and its gradient; writes the map's gradient.</remarks>
internal sealed record SoftmaxBackKernel(TensorLayout Map) : Kernel
{
    public override string Name => "SoftmaxBack";

    public override double Cost => 5.0 * Map.Size;
}

/// <summary>The logarithm of softmax over the channels of each pixel.</summary>
/// <remarks>Reads the map; writes the result.</remarks>
internal sealed record LogSoftmaxKernel(TensorLayout Map) : Kernel
{
    public override string Name => "LogSoftmax";

    public override double Cost => 30.0 * Map.Size;
}

/// <summary>The gradient through the logarithm of softmax.</summary>
/// <remarks>Reads the result and its gradient; writes the map's gradient.</remarks>
internal sealed record LogSoftmaxBackKernel(TensorLayout Map) : Kernel
{
    public override string Name => "LogSoftmaxBack";

    public override double Cost => 25.0 * Map.Size;
}
