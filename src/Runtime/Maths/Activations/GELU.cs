using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>z·Φ(z), Φ the normal distribution function (Hendrycks and Gimpel 2016), the negative tail down to the subnormals included.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V GELU<V>(V z)
        where V : struct, ISimdVector<V>
    {
        // Φ(−t) = e^(−t²/2)·R(t) has no cancellation; the powers of two come last, since Φ(−t) leaves the normal range before t·Φ(−t).
        V t = V.Min(V.Broadcast(15f), VectorMath.Absolute(z));
        V excess = VectorMath.GaussianExcess(t, out V scale, out V remainingScale);
        V ratio = VectorMath.NormalTailRatio(t, out V correction);
        excess = V.FusedMultiplyAdd(correction, excess, V.Add(excess, correction));
        V tail = V.FusedMultiplyAdd(ratio, excess, ratio);
        V below = V.Multiply(V.Multiply(V.Multiply(tail, VectorMath.Negate(t)), scale), remainingScale);
        V probability = V.Multiply(V.Multiply(tail, scale), remainingScale);
        V above = V.Multiply(z, V.Subtract(V.Broadcast(1f), probability));
        return V.Select(V.LessThan(z, V.Zero), below, above);
    }

    /// <summary>Φ(z) + z·φ(z), φ the normal density.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V GELUDerivative<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V bounded = V.Max(V.Broadcast(-15f), V.Min(V.Broadcast(15f), z));
        V t = VectorMath.Absolute(bounded);
        V excess = VectorMath.GaussianExcess(t, out V scale, out V remainingScale);
        V exponential = V.Multiply(V.FusedMultiplyAdd(scale, excess, scale), remainingScale);
        V tail = V.Multiply(exponential, VectorMath.NormalTailRatio(t, out _));
        V distribution = V.Select(V.LessThan(z, V.Zero), tail, V.Subtract(V.Broadcast(1f), tail));
        V density = V.Multiply(exponential, V.Broadcast(VectorMath.InverseSqrtTwoPi));
        return V.FusedMultiplyAdd(bounded, density, distribution);
    }
}
