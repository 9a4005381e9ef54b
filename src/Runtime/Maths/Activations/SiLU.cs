using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    // z·e⁻|z| is below half the smallest subnormal from |z| = 109 on.
    private const float SigmoidTail = 120f;

    /// <summary>z·sigmoid(z), also known as swish.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V SiLU<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V exponent = VectorMath.Negate(V.Min(V.Broadcast(SigmoidTail), VectorMath.Absolute(z)));
        V excess = VectorMath.ExpExcess(exponent, out V scale, out V remainingScale);
        return GateBySigmoid(z, excess, scale, remainingScale);
    }

    /// <summary>s + z·s(1 − s), s = sigmoid(z).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V SiLUDerivative<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V bounded = V.Max(V.Broadcast(-SigmoidTail), V.Min(V.Broadcast(SigmoidTail), z));
        return GateBySigmoidDerivative(bounded, bounded);
    }

    /// <summary>
    /// z·sigmoid(a) for an argument a of the sign of z, given e^(−|a|) = (1 + excess) · scale · remainingScale. Below zero the powers of
    /// two come last, since the sigmoid leaves the normal range before the product.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V GateBySigmoid<V>(V z, V excess, V scale, V remainingScale)
        where V : struct, ISimdVector<V>
    {
        V decay = V.Multiply(V.FusedMultiplyAdd(scale, excess, scale), remainingScale);
        V negative = V.LessThan(z, V.Zero);
        V bounded = V.Max(V.Broadcast(-SigmoidTail), z);
        V numerator = V.Select(negative, V.FusedMultiplyAdd(bounded, excess, bounded), z);
        V quotient = V.Divide(numerator, V.Add(V.Broadcast(1f), decay));
        return V.Select(negative, V.Multiply(V.Multiply(quotient, scale), remainingScale), quotient);
    }

    /// <summary>s + weight·s(1 − s), s = sigmoid(argument); s(1 − s) as e⁻|a|/(1 + e⁻|a|)², where 1 − s would cancel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V GateBySigmoidDerivative<V>(V argument, V weight)
        where V : struct, ISimdVector<V>
    {
        V one = V.Broadcast(1f);
        V decay = VectorMath.ExpOfNegated(VectorMath.Absolute(argument));
        V inverse = V.Divide(one, V.Add(one, decay));
        V complement = V.Multiply(decay, inverse);
        V sigmoid = V.Select(V.LessThan(argument, V.Zero), complement, inverse);
        return V.FusedMultiplyAdd(weight, V.Multiply(complement, inverse), sigmoid);
    }
}
