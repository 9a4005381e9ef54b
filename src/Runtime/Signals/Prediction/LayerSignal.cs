namespace NetGen;

/// <summary>
/// What is predicted of one layer at the start of training, in training mode. z is the pre-activation: what the layer computes
/// before its activation φ. Formulas: Poole et al. 2016 and Schoenholz et al. 2017 (mean field theory of signal propagation).
/// </summary>
public sealed record LayerSignal
{
    /// <summary>The layer's name.</summary>
    public string Layer { get; init; } = "";

    /// <summary>q = E[z²], an element's expected square.</summary>
    public SignalRange PreActivation { get; init; }

    /// <summary>E[φ(z)²], an element's expected square behind the activation.</summary>
    public double Activation { get; init; }

    /// <summary>E[φ(z)].</summary>
    public double ActivationMean { get; init; }

    /// <summary>g = E[(∂L/∂z)²] an element, as a multiple of that at the last layer.</summary>
    public SignalRange Gradient { get; init; }

    /// <summary>G = g × elements of z: the squared norm of a sample's gradient, as a multiple of that at the last layer.</summary>
    public double GradientNorm { get; init; }

    /// <summary>κ = 1 − c, c the correlation of z between two different inputs: the share of the signal that tells inputs apart. NaN where z is zero.</summary>
    public double Contrast { get; init; }

    /// <summary>The share of units whose activation is saturated: a derivative below a tenth of its largest. 0 for functions that don't saturate at both ends.</summary>
    public double SaturatedShare { get; init; }

    /// <summary>The share of inputs on which a unit of the ReLU family is inactive, Φ(−b/σ); 0 for other activations.</summary>
    public double InactiveShare { get; init; }

    /// <summary>√(fan_in·E[w²]): the gain g that the initialiser amounts to, written as a variance g²/fan_in. NaN for a layer without weights.</summary>
    public double EffectiveGain { get; init; } = double.NaN;

    /// <summary>χ = fan_in·Var(w)·E[φ'(z)²], by which a squared gradient grows a layer on the way back (Schoenholz et al. 2017). NaN for a layer without weights.</summary>
    public double Chi { get; init; } = double.NaN;

    /// <summary>The number of its parameters.</summary>
    public int ParameterCount { get; init; }

    /// <summary>Floating-point operations of inference for one sample, a multiply-add as two.</summary>
    public long Flops { get; init; }
}
