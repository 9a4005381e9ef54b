using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    // The value is below half the smallest subnormal from z = −10.8 on.
    private const float GELUTanhTail = 12f;

    // c₁ = 2√(2/π) and c₂ = 0.044715·c₁, each in two floats.
    private const float Linear = 1.5957692f;
    private const float LinearLow = -4.534068e-08f;
    private const float Cubic = 0.071354814f;
    private const float CubicLow = 2.3988325e-09f;

    /// <summary>z/2·(1 + tanh(√(2/π)(z + 0.044715z³))) (Hendrycks and Gimpel 2016).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V GELUTanh<V>(V z)
        where V : struct, ISimdVector<V>
    {
        // 1 + tanh a = 2·sigmoid(2a); e^(−2|a|) needs its argument, up to 142, in two floats.
        V t = V.Min(V.Broadcast(GELUTanhTail), VectorMath.Absolute(z));
        V high = VectorMath.Negate(TanhArgument(t, out V low));
        V excess = VectorMath.ExpExcess(high, VectorMath.Negate(low), out V scale, out V remainingScale);
        return GateBySigmoid(z, excess, scale, remainingScale);
    }

    /// <summary>s + z·s(1 − s)·a′, s = sigmoid(a), a = 2√(2/π)(z + 0.044715z³).</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V GELUTanhDerivative<V>(V z)
        where V : struct, ISimdVector<V>
    {
        V bounded = V.Max(V.Broadcast(-GELUTanhTail), V.Min(V.Broadcast(GELUTanhTail), z));
        V square = V.Multiply(bounded, bounded);
        V linear = V.Broadcast(Linear);
        V argument = V.Multiply(bounded, V.FusedMultiplyAdd(square, V.Broadcast(Cubic), linear));
        V slope = V.FusedMultiplyAdd(square, V.Broadcast(3f * Cubic), linear);
        return GateBySigmoidDerivative(argument, V.Multiply(bounded, slope));
    }

    /// <summary>2√(2/π)(t + 0.044715t³) = t(c₁ + c₂t²) for t in [0, 12]: the rounded value and, in low, what it lacks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhArgument<V>(V t, out V low)
        where V : struct, ISimdVector<V>
    {
        V square = V.Multiply(t, t);
        V squareLow = V.FusedMultiplyAdd(t, t, VectorMath.Negate(square));
        V cubic = V.Broadcast(Cubic);
        V product = V.Multiply(cubic, square);
        V productLow = V.FusedMultiplyAdd(cubic, square, VectorMath.Negate(product));

        // The sum c₁ + c₂t² and its exact rounding error (Knuth 1969).
        V linear = V.Broadcast(Linear);
        V sum = V.Add(linear, product);
        V productPart = V.Subtract(sum, linear);
        V linearPart = V.Subtract(sum, productPart);
        V sumLow = V.Add(V.Subtract(linear, linearPart), V.Subtract(product, productPart));
        sumLow = V.Add(sumLow, V.Add(productLow, V.Broadcast(LinearLow)));
        sumLow = V.FusedMultiplyAdd(cubic, squareLow, sumLow);
        sumLow = V.FusedMultiplyAdd(V.Broadcast(CubicLow), square, sumLow);

        V high = V.Multiply(t, sum);
        V highLow = V.FusedMultiplyAdd(t, sum, VectorMath.Negate(high));
        low = V.FusedMultiplyAdd(t, sumLow, highLow);
        return high;
    }
}
