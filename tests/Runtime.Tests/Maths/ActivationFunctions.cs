using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

/// <summary>The activation functions under test.</summary>
internal static class ActivationFunctions
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
            where V : struct, ISimdVector<V> => Activations.ReLU(x);

        public static double Reference(double x) => double.IsNaN(x) ? x : Math.Max(0, x);
    }

    internal readonly struct LeakyReLU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.LeakyReLU(x, V.Broadcast(0.01f));

        public static double Reference(double x) => x > 0 ? x : x * (double)0.01f;
    }

    internal readonly struct ELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.ELU(x, V.Broadcast(0.7f));

        public static double Reference(double x) => x > 0 ? x : 0.7f * ReferenceMath.Expm1(x);
    }

    internal readonly struct SELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SELU(x);

        public static double Reference(double x) => 1.0507009873554804934193349852946 * (x > 0 ? x : 1.6732632423543772848170429916717 * ReferenceMath.Expm1(x));
    }

    internal readonly struct CELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.CELU(x, V.Broadcast(1.3f));

        public static double Reference(double x) => x > 0 ? x : 1.3f * ReferenceMath.Expm1(x / 1.3f);
    }

    internal readonly struct GELU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.GELU(x);

        public static double Reference(double x) => double.IsNegativeInfinity(x) ? 0 : x * 0.5 * ReferenceMath.Erfc(-x * Math.Sqrt(0.5));
    }

    internal readonly struct GELUTanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.GELUTanh(x);

        public static double Reference(double x) => double.IsNegativeInfinity(x) ? 0 : x * ReferenceMath.Sigmoid(2 * Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)));
    }

    internal readonly struct SiLU : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.SiLU(x);

        public static double Reference(double x) => double.IsNegativeInfinity(x) ? 0 : x * ReferenceMath.Sigmoid(x);
    }

    internal readonly struct Mish : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.Mish(x);

        public static double Reference(double x) => double.IsNegativeInfinity(x) ? 0 : x * Math.Tanh(ReferenceMath.Softplus(x));
    }

    internal readonly struct Softplus : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.Softplus(x);

        public static double Reference(double x) => ReferenceMath.Softplus(x);
    }

    internal readonly struct Softsign : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.Softsign(x);

        public static double Reference(double x) => double.IsInfinity(x) ? Math.Sign(x) : x / (1 + Math.Abs(x));
    }

    internal readonly struct Tanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.Tanh(x);

        public static double Reference(double x) => Math.Tanh(x);
    }

    internal readonly struct Sigmoid : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.Sigmoid(x);

        public static double Reference(double x) => ReferenceMath.Sigmoid(x);
    }

    internal readonly struct HardSigmoid : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.HardSigmoid(x);

        public static double Reference(double x) => Math.Clamp(x + 3, 0, 6) / 6;
    }

    internal readonly struct HardSwish : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.HardSwish(x);

        public static double Reference(double x) => x <= -3 ? 0 : x * (Math.Clamp(x + 3, 0, 6) / 6);
    }

    internal readonly struct HardTanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.HardTanh(x);

        public static double Reference(double x) => Math.Clamp(x, -1, 1);
    }

    internal readonly struct ReLU6 : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => Activations.ReLU6(x);

        public static double Reference(double x) => Math.Clamp(x, 0, 6);
    }
}
