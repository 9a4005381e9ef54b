namespace NetGen;

/// <summary>How a layer's biases start.</summary>
public enum BiasInit
{
    /// <summary>All 0; the default.</summary>
    Zeros,

    /// <summary>All <c>BiasValue</c>.</summary>
    Constant,

    /// <summary>U(±1/√fan_in), PyTorch's default for Linear and Conv2d.</summary>
    UniformFanIn,
}
