using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>How a weight tensor's elements hang together.</summary>
internal enum WeightPattern
{
    /// <summary>Independent elements, or orthogonal ones, which for the moments is the same.</summary>
    Random,

    /// <summary>Each output's weights sum to zero.</summary>
    Centred,

    /// <summary>Random at the kernel's centre tap, zero elsewhere.</summary>
    CentreTap,

    /// <summary>Output i takes input i, at the centre tap.</summary>
    Identity,
}

/// <summary>The mean and variance of a weight tensor's elements as an initialiser draws them.</summary>
/// <param name="Mean">E[w].</param>
/// <param name="Variance">Var(w), over the whole tensor, zeros of the pattern included.</param>
/// <param name="Pattern">How the elements hang together.</param>
internal readonly record struct WeightMoments(double Mean, double Variance, WeightPattern Pattern)
{
    /// <summary>E[w²].</summary>
    public double Second => Variance + (Mean * Mean);

    /// <summary>The moments that a layer's initialiser gives; the formulas of each initialiser's source, as the runtime has them.</summary>
    /// <param name="initializer">The initialiser.</param>
    /// <param name="fans">The layer's connections.</param>
    /// <param name="activation">What the layer ends in, which He's gain depends on.</param>
    /// <param name="auto">The figures of <see cref="Init.Auto"/>.</param>
    public static WeightMoments Of(InitializerSpec initializer, WeightFans fans, ActivationSpec activation, AutoInitialization auto)
    {
        double gain = double.IsNaN(initializer.Gain) ? 1 : initializer.Gain;
        WeightMoments Scaled(double factor, double fan) => new(0, factor * factor / fan, WeightPattern.Random);
        return initializer.Init switch
        {
            Init.Zeros => new(0, 0, WeightPattern.Random),
            Init.Ones => new(1, 0, WeightPattern.Random),
            Init.Constant => new(initializer.Mean, 0, WeightPattern.Random),
            Init.Uniform => new((initializer.Min + initializer.Max) / 2, Square(initializer.Max - initializer.Min) / 12, WeightPattern.Random),
            Init.Normal or Init.TruncatedNormal => new(initializer.Mean, Square(initializer.Std), WeightPattern.Random),
            Init.XavierUniform or Init.XavierNormal => Scaled(gain, fans.By(Fan.Average)),
            Init.HeUniform or Init.HeNormal => Scaled(double.IsNaN(initializer.Gain) ? HeGain(activation) : gain, fans.By(initializer.Fan)),
            Init.LeCunUniform or Init.LeCunNormal => Scaled(gain, fans.In),
            Init.VarianceScaling => Scaled(gain, fans.By(initializer.Fan)),
            Init.Orthogonal => Scaled(gain, Math.Max(fans.In, fans.GroupOutputs)),
            Init.DeltaOrthogonal => new(0, gain * gain / ((double)fans.GroupOutputs * fans.Taps), WeightPattern.CentreTap),
            Init.Identity => new(0, Math.Min(fans.GroupInputs, fans.GroupOutputs) / ((double)fans.GroupOutputs * fans.In), WeightPattern.Identity),
            Init.Sparse => new(0, (1 - initializer.Sparsity) * Square(initializer.Std), WeightPattern.Random),
            Init.Lsuv => Scaled(1, fans.In * auto.Input.Second),
            Init.Auto => OfAuto(fans, auto),
            _ => throw new ArgumentOutOfRangeException(nameof(initializer), initializer.Init, "There is no such initialiser."),
        };
    }

    /// <summary>The gain of He et al. 2015 for the activation a layer ends in: √(2/(1 + a²)) for a leaky slope a, √2 otherwise.</summary>
    public static double HeGain(ActivationSpec activation) =>
        activation.Kind is Activation.LeakyReLU or Activation.PReLU
            ? Math.Sqrt(2 / (1 + Square(activation.Slope)))
            : Math.Sqrt(2);

    /// <summary>The moments that <see cref="Init.Auto"/> gives.</summary>
    public static WeightMoments OfAuto(WeightFans fans, AutoInitialization auto)
    {
        bool isCentred = auto.IsCentred && fans.In > 1;
        double moment = isCentred ? auto.Input.Variance : auto.Input.Second;
        return new(0, Square(auto.BranchScale) / (fans.In * moment), isCentred ? WeightPattern.Centred : WeightPattern.Random);
    }

    private static double Square(double value) => value * value;
}

/// <summary>The connections of a weighted layer.</summary>
/// <param name="Outputs">Units or channels out.</param>
/// <param name="GroupInputs">Units or channels in, of one group.</param>
/// <param name="Taps">Taps of the kernel; 1 for a dense layer.</param>
/// <param name="Groups">Groups of channels; 1 for a dense layer.</param>
/// <param name="Stride">The step between neighbouring outputs.</param>
internal readonly record struct WeightFans(int Outputs, int GroupInputs, int Taps, int Groups, int Stride)
{
    /// <summary>Connections into an output: in/groups·kh·kw.</summary>
    public int In => GroupInputs * Taps;

    /// <summary>Connections out of an input, on average: out·kh·kw/(groups·stride²).</summary>
    public double Out => Outputs * (double)Taps / (Groups * (double)Stride * Stride);

    /// <summary>Units or channels out, of one group.</summary>
    public int GroupOutputs => Outputs / Groups;

    public double By(Fan fan) => fan switch
    {
        Fan.In => In,
        Fan.Out => Out,
        _ => (In + Out) / 2,
    };
}
