using NetGen.Generator.Model;

namespace NetGen.Numerics.Tests.Reference;

/// <summary>The activations in float64 by their definitions. At a kink, the derivative is PyTorch's.</summary>
internal static class ReferenceActivation
{
    private const double SeluScale = 1.0507009873554804934193349852946;
    private const double SeluAlpha = 1.6732632423543772848170429916717;

    /// <summary>φ(x).</summary>
    /// <param name="specification">The function and its constants.</param>
    /// <param name="x">Its argument.</param>
    /// <param name="slope">A learned activation's slope for this channel.</param>
    public static double Value(ActivationSpec specification, double x, double slope) => specification.Kind switch
    {
        Activation.Identity => x,
        Activation.ReLU => Math.Max(0, x),
        Activation.LeakyReLU => x > 0 ? x : specification.Slope * x,
        Activation.PReLU => x > 0 ? x : slope * x,
        Activation.ELU => x > 0 ? x : specification.Alpha * (Math.Exp(x) - 1),
        Activation.SELU => SeluScale * (x > 0 ? x : SeluAlpha * (Math.Exp(x) - 1)),
        Activation.CELU => x > 0 ? x : specification.Alpha * (Math.Exp(x / specification.Alpha) - 1),
        Activation.GELU => x * ErrorFunction.NormalCumulative(x),
        Activation.GELUTanh => 0.5 * x * (1 + Math.Tanh(TanhArgument(x))),
        Activation.SiLU => x * Sigmoid(x),
        Activation.Mish => x * Math.Tanh(Softplus(x)),
        Activation.Softplus => Softplus(x),
        Activation.Softsign => x / (1 + Math.Abs(x)),
        Activation.Tanh => Math.Tanh(x),
        Activation.Sigmoid => Sigmoid(x),
        Activation.HardSigmoid => Math.Clamp(x + 3, 0, 6) / 6,
        Activation.HardSwish => x * Math.Clamp(x + 3, 0, 6) / 6,
        Activation.HardTanh => Math.Clamp(x, -1, 1),
        Activation.ReLU6 => Math.Clamp(x, 0, 6),
        _ => throw new ArgumentOutOfRangeException(nameof(specification), specification.Kind, "An activation without a reference."),
    };

    /// <summary>φ'(x).</summary>
    /// <param name="specification">The function and its constants.</param>
    /// <param name="x">Its argument.</param>
    /// <param name="slope">A learned activation's slope for this channel.</param>
    public static double Derivative(ActivationSpec specification, double x, double slope)
    {
        switch (specification.Kind)
        {
            case Activation.Identity: return 1;
            case Activation.ReLU: return x > 0 ? 1 : 0;
            case Activation.LeakyReLU: return x > 0 ? 1 : specification.Slope;
            case Activation.PReLU: return x > 0 ? 1 : slope;
            case Activation.ELU: return x > 0 ? 1 : specification.Alpha * Math.Exp(x);
            case Activation.SELU: return SeluScale * (x > 0 ? 1 : SeluAlpha * Math.Exp(x));
            case Activation.CELU: return x > 0 ? 1 : Math.Exp(x / specification.Alpha);
            case Activation.GELU: return ErrorFunction.NormalCumulative(x) + (x * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
            case Activation.GELUTanh:
                double tanh = Math.Tanh(TanhArgument(x));
                return (0.5 * (1 + tanh)) + (0.5 * x * (1 - (tanh * tanh)) * Math.Sqrt(2 / Math.PI) * (1 + (0.134145 * x * x)));
            case Activation.SiLU: return Sigmoid(x) * (1 + (x * (1 - Sigmoid(x))));
            case Activation.Mish:
                double inner = Math.Tanh(Softplus(x));
                return inner + (x * (1 - (inner * inner)) * Sigmoid(x));
            case Activation.Softplus: return Sigmoid(x);
            case Activation.Softsign: return 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x)));
            case Activation.Tanh: return 1 - (Math.Tanh(x) * Math.Tanh(x));
            case Activation.Sigmoid: return Sigmoid(x) * (1 - Sigmoid(x));
            case Activation.HardSigmoid: return x > -3 && x < 3 ? 1 / 6.0 : 0;
            case Activation.HardSwish: return x <= -3 ? 0 : x >= 3 ? 1 : ((2 * x) + 3) / 6;
            case Activation.HardTanh: return x > -1 && x < 1 ? 1 : 0;
            case Activation.ReLU6: return x > 0 && x < 6 ? 1 : 0;
            default: throw new ArgumentOutOfRangeException(nameof(specification), specification.Kind, "An activation without a reference.");
        }
    }

    /// <summary>
    /// φ'(x) computed from φ(x), as training does to keep one tensor instead of two; in float32 it loses digits where φ is flat.
    /// </summary>
    /// <param name="specification">The function and its constants.</param>
    /// <param name="x">Its argument.</param>
    /// <param name="y">Its value, perhaps rounded.</param>
    /// <param name="slope">A learned activation's slope for this channel.</param>
    public static double DerivativeFromValue(ActivationSpec specification, double x, double y, double slope) => specification.Kind switch
    {
        Activation.ELU when x <= 0 => y + specification.Alpha,
        Activation.SELU when x <= 0 => y + (SeluScale * SeluAlpha),
        Activation.CELU when x <= 0 => 1 + (y / specification.Alpha),
        Activation.Softplus => 1 - Math.Exp(-y),
        Activation.Softsign => (1 - Math.Abs(y)) * (1 - Math.Abs(y)),
        Activation.Tanh => 1 - (y * y),
        Activation.Sigmoid => y * (1 - y),
        _ => Derivative(specification, x, slope),
    };

    private static double TanhArgument(double x) => Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));
}
