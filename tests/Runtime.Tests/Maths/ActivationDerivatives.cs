using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

/// <summary>
/// The derivatives under test, each as a function of the input z: those that are taken from the output go through the value. Their
/// reference is the central difference of the value in float64.
/// </summary>
internal static class ActivationDerivatives
{
    public static readonly IReadOnlyDictionary<string, VectorFunction> All = new Dictionary<string, VectorFunction>
    {
        ["ReLU"] = VectorFunction.Of<ReLU>(),
        ["LeakyReLU"] = VectorFunction.Of<LeakyReLU>(),
        ["ELU"] = VectorFunction.Of<ELU>(),
        ["SELU"] = VectorFunction.Of<SELU>(),
        ["CELU"] = VectorFunction.Of<CELU>(),
        ["GELU"] = VectorFunction.Of<GELU>(),
        ["GELUTanh"] = VectorFunction.Of<GELUTanh>(),
        ["SiLU"] = VectorFunction.Of<SiLU>(),
        ["Mish"] = VectorFunction.Of<Mish>(),
        ["Softplus"] = VectorFunction.Of<Softplus>(),
        ["Softsign"] = VectorFunction.Of<Softsign>(),
        ["Tanh"] = VectorFunction.Of<Tanh>(),
        ["Sigmoid"] = VectorFunction.Of<Sigmoid>(),
        ["HardSigmoid"] = VectorFunction.Of<HardSigmoid>(),
        ["HardSwish"] = VectorFunction.Of<HardSwish>(),
        ["HardTanh"] = VectorFunction.Of<HardTanh>(),
        ["ReLU6"] = VectorFunction.Of<ReLU6>(),
    };

    public static TheoryData<string> Names => new(All.Keys);

    internal readonly struct ReLU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.ReLUDerivative(Activations.ReLU(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.ReLU>(x);
    }

    internal readonly struct LeakyReLU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.LeakyReLUDerivative(x, V.Broadcast(0.01f));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.LeakyReLU>(x);
    }

    internal readonly struct ELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.ELUDerivative(Activations.ELU(x, V.Broadcast(0.7f)), V.Broadcast(0.7f));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.ELU>(x);
    }

    internal readonly struct SELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SELUDerivative(Activations.SELU(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.SELU>(x);
    }

    internal readonly struct CELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.CELUDerivative(Activations.CELU(x, V.Broadcast(1.3f)), V.Broadcast(1.3f));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.CELU>(x);
    }

    internal readonly struct GELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.GELUDerivative(x);

        public static double Reference(double x) => CentralDifference<ActivationFunctions.GELU>(x);
    }

    internal readonly struct GELUTanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.GELUTanhDerivative(x);

        public static double Reference(double x) => CentralDifference<ActivationFunctions.GELUTanh>(x);
    }

    internal readonly struct SiLU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SiLUDerivative(x);

        public static double Reference(double x) => CentralDifference<ActivationFunctions.SiLU>(x);
    }

    internal readonly struct Mish : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.MishDerivative(x);

        public static double Reference(double x) => CentralDifference<ActivationFunctions.Mish>(x);
    }

    internal readonly struct Softplus : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SoftplusDerivative(Activations.Softplus(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.Softplus>(x);
    }

    internal readonly struct Softsign : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SoftsignDerivative(Activations.Softsign(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.Softsign>(x);
    }

    internal readonly struct Tanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.TanhDerivative(Activations.Tanh(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.Tanh>(x);
    }

    internal readonly struct Sigmoid : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SigmoidDerivative(Activations.Sigmoid(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.Sigmoid>(x);
    }

    internal readonly struct HardSigmoid : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.HardSigmoidDerivative(x);

        public static double Reference(double x) => CentralDifference<ActivationFunctions.HardSigmoid>(x);
    }

    internal readonly struct HardSwish : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.HardSwishDerivative(x);

        public static double Reference(double x) => CentralDifference<ActivationFunctions.HardSwish>(x);
    }

    internal readonly struct HardTanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.HardTanhDerivative(Activations.HardTanh(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.HardTanh>(x);
    }

    internal readonly struct ReLU6 : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.ReLU6Derivative(Activations.ReLU6(x));

        public static double Reference(double x) => CentralDifference<ActivationFunctions.ReLU6>(x);
    }

    private static double CentralDifference<F>(double x)
        where F : struct, IVectorFunction
    {
        double step = 1e-5 * Math.Max(1, Math.Abs(x));
        double above = x + step, below = x - step;
        return (F.Reference(above) - F.Reference(below)) / (above - below);
    }
}
