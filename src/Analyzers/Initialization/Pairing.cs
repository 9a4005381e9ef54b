using NetGen.Generator;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>Which initialisers the literature pairs with which activations.</summary>
internal static class Pairing
{
    /// <summary>A gain that makes up for a mismatch brings the layer's factor up to this at least: He's gain does for all of ReLU's relatives.</summary>
    private const double MadeUp = 0.7;

    /// <summary>An activation that keeps more of the second moment than this is nearly linear: there is little to make up for.</summary>
    private const double NearlyLinear = 0.8;

    /// <summary>Whether an activation lets about half of the second moment pass: He et al. 2015 made their initialisation for these.</summary>
    public static bool IsRectifier(Activation activation) => activation
        is Activation.ReLU or Activation.LeakyReLU or Activation.PReLU or Activation.ReLU6
        or Activation.GELU or Activation.GELUTanh or Activation.SiLU or Activation.Mish;

    /// <summary>Whether an activation saturates on both sides: Glorot &amp; Bengio 2010 made theirs for these.</summary>
    public static bool IsSaturating(Activation activation) => activation is Activation.Tanh or Activation.Sigmoid or Activation.Softsign;

    public static bool IsXavier(Init init) => init is Init.XavierUniform or Init.XavierNormal;

    public static bool IsHe(Init init) => init is Init.HeUniform or Init.HeNormal;

    public static bool IsLeCun(Init init) => init is Init.LeCunUniform or Init.LeCunNormal;

    /// <summary>Whether an initialiser is Xavier's or LeCun's, by name or as VarianceScaling with their gain of 1.</summary>
    public static bool IsForLinear(InitializerSpec initializer) =>
        IsXavier(initializer.Init) || IsLeCun(initializer.Init) || (initializer.Init == Init.VarianceScaling && initializer.Gain is double.NaN or 1);

    /// <summary>Whether an initialiser draws from a uniform distribution.</summary>
    public static bool IsUniform(InitializerSpec initializer) => initializer.Init switch
    {
        Init.XavierUniform or Init.HeUniform or Init.LeCunUniform or Init.Uniform => true,
        Init.VarianceScaling => initializer.Distribution == Distribution.Uniform,
        _ => false,
    };

    /// <summary>E[φ(z)²], z ~ N(0, 1): weights of variance 1/(fan_in·m2) keep the second moment at 1.</summary>
    public static double SecondMoment(ActivationSpec activation) => ActivationStatistics.OfStandard(activation).Second;

    /// <summary>Whether a layer with an initialiser for linear layers loses signal before a rectifier.</summary>
    public static bool LosesSignal(WeightedLayer layer, double secondMoment) =>
        secondMoment < NearlyLinear
        && layer.VarianceFactor * secondMoment is > 0 and < 1
        && (!layer.HasGain || layer.Initializer.Gain * layer.Initializer.Gain * secondMoment < MadeUp);
}
