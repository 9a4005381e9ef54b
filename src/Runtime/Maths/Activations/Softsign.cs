using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    private const float SoftsignBound = 1073741824f;

    /// <summary>z/(1 + |z|).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softsign<V>(V z)
        where V : struct, ISimdVector<V>
    {
        // From 2^25 on the quotient rounds to ±1; the bounds keep infinity/infinity away.
        V bounded = V.Max(V.Broadcast(-SoftsignBound), V.Min(V.Broadcast(SoftsignBound), z));
        return V.Divide(bounded, V.Add(V.Broadcast(1f), VectorMath.Absolute(bounded)));
    }

    /// <summary>(1 − |y|)².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SoftsignDerivative<V>(V y)
        where V : struct, ISimdVector<V>
    {
        V complement = V.Subtract(V.Broadcast(1f), VectorMath.Absolute(y));
        return V.Multiply(complement, complement);
    }
}
