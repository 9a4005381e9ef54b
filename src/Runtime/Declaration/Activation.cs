namespace NetGen;

/// <summary>The element-wise activation functions. Softmax and LogSoftmax mix elements and are layers of their own.</summary>
public enum Activation
{
    /// <summary>φ(x) = x.</summary>
    Identity,

    /// <summary>φ(x) = max(0, x).</summary>
    ReLU,

    /// <summary>φ(x) = x for x ≥ 0, slope·x below; the slope is 0.01 unless <c>Slope</c> says otherwise.</summary>
    LeakyReLU,

    /// <summary>LeakyReLU whose slope is learned, one a channel (one a unit for Dense), starting at <c>Slope</c> or 0.25.</summary>
    PReLU,

    /// <summary>φ(x) = x for x &gt; 0, α(eˣ − 1) below; α is 1 unless <c>Alpha</c> says otherwise.</summary>
    ELU,

    /// <summary>Self-normalising ELU with the constants of Klambauer et al. 2017.</summary>
    SELU,

    /// <summary>φ(x) = max(0, x) + min(0, α(e^(x/α) − 1)); α is 1 unless <c>Alpha</c> says otherwise.</summary>
    CELU,

    /// <summary>φ(x) = x·Φ(x), with the exact normal distribution function (erf).</summary>
    GELU,

    /// <summary>The tanh approximation of GELU, Hendrycks &amp; Gimpel 2016.</summary>
    GELUTanh,

    /// <summary>φ(x) = x·sigmoid(x), also known as swish.</summary>
    SiLU,

    /// <summary>φ(x) = x·tanh(softplus(x)).</summary>
    Mish,

    /// <summary>φ(x) = ln(1 + eˣ).</summary>
    Softplus,

    /// <summary>φ(x) = x/(1 + |x|).</summary>
    Softsign,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>φ(x) = 1/(1 + e⁻ˣ).</summary>
    Sigmoid,

    /// <summary>φ(x) = relu6(x + 3)/6.</summary>
    HardSigmoid,

    /// <summary>φ(x) = x·relu6(x + 3)/6.</summary>
    HardSwish,

    /// <summary>φ(x) = min(1, max(−1, x)).</summary>
    HardTanh,

    /// <summary>φ(x) = min(6, max(0, x)).</summary>
    ReLU6,
}
