using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>ln(1 + eᶻ).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus<V>(V z)
        where V : struct, ISimdVector<V> =>
        VectorMath.Softplus(z);

    /// <summary>1 − e⁻ʸ, which is sigmoid(z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SoftplusDerivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        VectorMath.Negate(VectorMath.Expm1(VectorMath.Negate(y)));
}
