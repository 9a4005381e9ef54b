using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

/// <summary>A vector function of one argument and its value in float64.</summary>
internal interface IVectorFunction
{
    static abstract V Evaluate<V>(V x)
        where V : struct, ISimdVector<V>;

    static abstract double Reference(double x);
}
