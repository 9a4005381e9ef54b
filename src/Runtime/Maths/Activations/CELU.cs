using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>z above 0, α(e^(z/α) − 1) below (Barron 2017); α &gt; 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V CELU<V>(V z, V alpha)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, z), z, V.Multiply(alpha, VectorMath.Expm1(V.Divide(z, alpha))));

    /// <summary>1 for y &gt; 0, (y + α)/α at 0 and below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V CELUDerivative<V>(V y, V alpha)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, y), V.Broadcast(1f), V.Divide(V.Add(y, alpha), alpha));
}
