using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

/// <summary>The elementary functions under test.</summary>
internal static class ElementaryFunctions
{
    public static readonly IReadOnlyDictionary<string, VectorFunction> All = new Dictionary<string, VectorFunction>
    {
        ["Exp"] = VectorFunction.Of<Exp>(),
        ["Expm1"] = VectorFunction.Of<Expm1>(),
        ["Log"] = VectorFunction.Of<Log>(),
        ["Log1p"] = VectorFunction.Of<Log1p>(),
        ["Tanh"] = VectorFunction.Of<Tanh>(),
        ["Sigmoid"] = VectorFunction.Of<Sigmoid>(),
        ["Erf"] = VectorFunction.Of<Erf>(),
        ["Softplus"] = VectorFunction.Of<Softplus>(),
    };

    public static TheoryData<string> Names => new(All.Keys);

    internal readonly struct Exp : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Exp(x);

        public static double Reference(double x) => Math.Exp(x);
    }

    internal readonly struct Expm1 : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Expm1(x);

        public static double Reference(double x) => ReferenceMath.Expm1(x);
    }

    internal readonly struct Log : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Log(x);

        public static double Reference(double x) => Math.Log(x);
    }

    internal readonly struct Log1p : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Log1p(x);

        public static double Reference(double x) => ReferenceMath.Log1p(x);
    }

    internal readonly struct Tanh : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Tanh(x);

        public static double Reference(double x) => Math.Tanh(x);
    }

    internal readonly struct Sigmoid : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Sigmoid(x);

        public static double Reference(double x) => ReferenceMath.Sigmoid(x);
    }

    internal readonly struct Erf : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Erf(x);

        public static double Reference(double x) => ReferenceMath.Erf(x);
    }

    internal readonly struct Softplus : IVectorFunction
    {
        public static V Evaluate<V>(V x)
            where V : struct, ISimdVector<V> => VectorMath.Softplus(x);

        public static double Reference(double x) => ReferenceMath.Softplus(x);
    }
}
