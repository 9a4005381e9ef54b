using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>z·tanh(ln(1 + eᶻ)) (Misra 2019).</summary>
    /// <remarks>
    /// With w = e⁻|z| the tanh is N/(N + C): N = w(w/2 + 1) and C = 1 below zero, N = w + 1/2 and C = w² above; nothing cancels.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Mish<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V exponent = VectorMath.Negate(V.Min(V.Broadcast(SigmoidTail), VectorMath.Absolute(z)));
        V excess = VectorMath.ExpExcess(exponent, out V scale, out V remainingScale);
        V decay = V.Multiply(V.FusedMultiplyAdd(scale, excess, scale), remainingScale);
        V half = V.Broadcast(0.5f);
        V one = V.Broadcast(1f);
        V negative = V.LessThan(z, V.Zero);
        V factor = V.FusedMultiplyAdd(half, decay, one);
        V sum = V.Add(half, decay);
        V denominator = V.FusedMultiplyAdd(decay, V.Select(negative, factor, decay), V.Select(negative, one, sum));

        // Below zero the powers of two come last: the tanh leaves the normal range before the product.
        V product = V.FusedMultiplyAdd(V.Multiply(half, exponent), decay, exponent);
        V numerator = V.Select(negative, V.FusedMultiplyAdd(product, excess, product), V.Multiply(z, sum));
        V quotient = V.Divide(numerator, denominator);
        return V.Select(negative, V.Multiply(V.Multiply(quotient, scale), remainingScale), quotient);
    }

    /// <summary>T + z(1 − T²)·sigmoid(z), T = tanh(ln(1 + eᶻ)).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V MishDerivative<V>(V z)
        where V : struct, ISimdVector<V>
    {
        // With N and C as above and D = N + C: T = N/D and 1 − T² = C(2N + C)/D².
        V bounded = V.Max(V.Broadcast(-SigmoidTail), V.Min(V.Broadcast(SigmoidTail), z));
        V decay = VectorMath.ExpOfNegated(VectorMath.Absolute(bounded));
        V half = V.Broadcast(0.5f);
        V one = V.Broadcast(1f);
        V negative = V.LessThan(z, V.Zero);
        V numerator = V.Select(negative, V.Multiply(decay, V.FusedMultiplyAdd(half, decay, one)), V.Add(half, decay));
        V complement = V.Select(negative, one, V.Multiply(decay, decay));
        V inverse = V.Divide(one, V.Add(numerator, complement));
        V sigmoid = V.Divide(V.Select(negative, decay, one), V.Add(one, decay));
        V tanh = V.Multiply(numerator, inverse);
        V slope = V.Multiply(V.Multiply(complement, inverse), V.Add(tanh, one));
        return V.FusedMultiplyAdd(V.Multiply(bounded, sigmoid), slope, tanh);
    }
}
