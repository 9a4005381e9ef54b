namespace NetGen;

/// <summary>
/// How a layer's weights are drawn. Names that mean the same are aliases of one value.
/// </summary>
public enum Init
{
    /// <summary>Keeps the pre-activation's second moment at 1 for whatever feeds the layer; the default.</summary>
    Auto = 0,

    /// <summary>All weights 0.</summary>
    Zeros,

    /// <summary>All weights 1.</summary>
    Ones,

    /// <summary>All weights <c>InitMean</c>.</summary>
    Constant,

    /// <summary>U(<c>InitMin</c>, <c>InitMax</c>), by default ±0.05.</summary>
    Uniform,

    /// <summary>N(<c>InitMean</c>, <c>InitStd</c>²), by default N(0, 0.05²).</summary>
    Normal,

    /// <summary>Normal cut at two standard deviations, corrected so that the standard deviation is <c>InitStd</c>.</summary>
    TruncatedNormal,

    /// <summary>U(±g·√(6/(fan_in + fan_out))), Glorot &amp; Bengio 2010.</summary>
    XavierUniform,

    /// <inheritdoc cref="XavierUniform"/>
    GlorotUniform = XavierUniform,

    /// <summary>N(0, g²·2/(fan_in + fan_out)), Glorot &amp; Bengio 2010.</summary>
    XavierNormal = GlorotUniform + 1,

    /// <inheritdoc cref="XavierNormal"/>
    GlorotNormal = XavierNormal,

    /// <summary>U(±√3·g/√fan) with the activation's gain g, He et al. 2015.</summary>
    HeUniform = GlorotNormal + 1,

    /// <inheritdoc cref="HeUniform"/>
    KaimingUniform = HeUniform,

    /// <inheritdoc cref="HeUniform"/>
    MsraUniform = HeUniform,

    /// <summary>N(0, g²/fan) with the activation's gain g, He et al. 2015.</summary>
    HeNormal = MsraUniform + 1,

    /// <inheritdoc cref="HeNormal"/>
    KaimingNormal = HeNormal,

    /// <inheritdoc cref="HeNormal"/>
    MsraNormal = HeNormal,

    /// <summary>U(±√(3/fan_in)).</summary>
    LeCunUniform = MsraNormal + 1,

    /// <summary>N(0, 1/fan_in).</summary>
    LeCunNormal,

    /// <summary>Variance <c>InitGain</c>²/fan, by <c>InitFan</c> and <c>InitDistribution</c>.</summary>
    VarianceScaling,

    /// <summary>Orthonormal rows or columns times the gain, Saxe et al. 2014.</summary>
    Orthogonal,

    /// <summary>Orthogonal at a kernel's centre tap, zero elsewhere, Xiao et al. 2018; needs channels in ≤ out.</summary>
    DeltaOrthogonal,

    /// <summary>The identity (on a kernel's centre tap, per group).</summary>
    Identity,

    /// <inheritdoc cref="Identity"/>
    Dirac = Identity,

    /// <summary>A share <c>InitSparsity</c> of each output's weights zero, the rest N(0, <c>InitStd</c>²), Martens 2010.</summary>
    Sparse = Dirac + 1,

    /// <summary>Orthogonal, then scaled layer by layer until the pre-activations' variance is 1, Mishkin &amp; Matas 2016.</summary>
    Lsuv,
}
