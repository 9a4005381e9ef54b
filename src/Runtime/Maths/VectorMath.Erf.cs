using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class VectorMath
{
    /// <summary>The error function 2/√π·∫₀ˣ e^(−t²) dt; the sign of zero kept.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Erf<V>(V x)
        where V : struct, ISimdVector<V>
    {
        V magnitude = Absolute(x);
        V small = V.LessThan(magnitude, V.Broadcast(0.9f));
        return WithSignOf(V.Select(small, SmallErf(magnitude), LargeErf(magnitude)), x);
    }

    /// <summary>erf x = x + x·P(x²) for x in [0, 0.9]; P of degree 5, relative error 2^−26.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SmallErf<V>(V x)
        where V : struct, ISimdVector<V>
    {
        V square = V.Multiply(x, x);
        V p = V.FusedMultiplyAdd(V.Broadcast(-0.00060524617f), square, V.Broadcast(0.00500416f));
        p = V.FusedMultiplyAdd(p, square, V.Broadcast(-0.026773285f));
        p = V.FusedMultiplyAdd(p, square, V.Broadcast(0.11281976f));
        p = V.FusedMultiplyAdd(p, square, V.Broadcast(-0.37612507f));
        p = V.FusedMultiplyAdd(p, square, V.Broadcast(0.12837915f));
        return V.FusedMultiplyAdd(x, p, x);
    }

    /// <summary>erf x = 1 − e^(−x·P(x)) for x from 0.9 on, 1 above 3.92; P of degree 6, relative error of erf 2^−30.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LargeErf<V>(V x)
        where V : struct, ISimdVector<V>
    {
        V bounded = V.Min(V.Broadcast(3.95f), x);
        V p = V.FusedMultiplyAdd(V.Broadcast(1.0429695e-05f), bounded, V.Broadcast(-0.00031483083f));
        p = V.FusedMultiplyAdd(p, bounded, V.Broadcast(0.0036102587f));
        p = V.FusedMultiplyAdd(p, bounded, V.Broadcast(-0.023694444f));
        p = V.FusedMultiplyAdd(p, bounded, V.Broadcast(0.106158964f));
        p = V.FusedMultiplyAdd(p, bounded, V.Broadcast(0.63519806f));
        p = V.FusedMultiplyAdd(p, bounded, V.Broadcast(1.1286371f));
        V reduced = ReduceByLn2(Negate(V.Multiply(bounded, p)), out V exponent);
        V scale = PowerOfTwo(exponent);
        V complement = V.FusedMultiplyAdd(scale, ReducedExpm1(reduced), scale);
        return V.Subtract(V.Broadcast(1f), complement);
    }
}
