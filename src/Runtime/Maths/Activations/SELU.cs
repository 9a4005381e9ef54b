using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    // Klambauer et al. 2017, the fixed point of mean 0 and variance 1: λ = 1.0507009873554804934…, α = 1.6732632423543772848…
    private const float SeluScale = 1.0507009873554804934f;
    private const float SeluScaledAlpha = 1.7580993408473768600f;

    /// <summary>λz above 0, λα(eᶻ − 1) below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SELU<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V positive = V.Multiply(V.Broadcast(SeluScale), z);
        V negative = V.Multiply(V.Broadcast(SeluScaledAlpha), VectorMath.Expm1(z));
        return V.Select(V.LessThan(V.Zero, z), positive, negative);
    }

    /// <summary>λ for y &gt; 0, y + λα at 0 and below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SELUDerivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, y), V.Broadcast(SeluScale), V.Add(y, V.Broadcast(SeluScaledAlpha)));
}
