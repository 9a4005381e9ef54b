using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Sums and maxima over an array in one order for every vector width: element i goes to lane i mod 16, each lane in rising order,
/// then lane l takes lane l + 8, then l + 4, l + 2 and l + 1.
/// </summary>
public static unsafe class LaneReduction
{
    private const int Lanes = 16;

    /// <summary>The sum of count floats; +0 for none.</summary>
    public static float Sum<V>(float* values, int count)
        where V : struct, ISimdVector<V> => Reduce<V, SumReduction<V>>(values, values, count);

    /// <summary>The sum of the squares of count floats; +0 for none.</summary>
    public static float SumOfSquares<V>(float* values, int count)
        where V : struct, ISimdVector<V> => Reduce<V, DotReduction<V>>(values, values, count);

    /// <summary>The sum of left[i]·right[i] over count elements; +0 for none.</summary>
    public static float Dot<V>(float* left, float* right, int count)
        where V : struct, ISimdVector<V> => Reduce<V, DotReduction<V>>(left, right, count);

    /// <summary>The largest of count floats, NaN if one of them is; −infinity for none.</summary>
    public static float Max<V>(float* values, int count)
        where V : struct, ISimdVector<V> => Reduce<V, MaxReduction<V>>(values, values, count);

    private static float Reduce<V, R>(float* left, float* right, int count)
        where V : struct, ISimdVector<V>
        where R : struct, ILaneReduction<V>
    {
        // One accumulator holds the sixteen lanes, or two or four do; V.Count is a constant, so the others vanish.
        V accumulator0 = V.Broadcast(R.Neutral), accumulator1 = accumulator0, accumulator2 = accumulator0, accumulator3 = accumulator0;
        int whole = count & ~(Lanes - 1);
        for (int i = 0; i < whole; i += Lanes)
        {
            Accumulate<V, R>(left + i, right + i, ref accumulator0, ref accumulator1, ref accumulator2, ref accumulator3);
        }

        float* lanes = stackalloc float[2 * Lanes];
        if (whole < count)
        {
            // The last elements go through a copy filled up with what changes nothing, so that memory past count is never read.
            for (int lane = 0; lane < Lanes; lane++)
            {
                bool present = whole + lane < count;
                lanes[lane] = present ? left[whole + lane] : R.Neutral;
                lanes[Lanes + lane] = present ? right[whole + lane] : R.Neutral;
            }

            Accumulate<V, R>(lanes, lanes + Lanes, ref accumulator0, ref accumulator1, ref accumulator2, ref accumulator3);
        }

        V.Store(accumulator0, lanes);
        if (V.Count < 16)
        {
            V.Store(accumulator1, lanes + V.Count);
        }

        if (V.Count < 8)
        {
            V.Store(accumulator2, lanes + (2 * V.Count));
            V.Store(accumulator3, lanes + (3 * V.Count));
        }

        for (int distance = Lanes / 2; distance > 0; distance /= 2)
        {
            for (int lane = 0; lane < distance; lane++)
            {
                lanes[lane] = R.Combine(lanes[lane], lanes[lane + distance]);
            }
        }

        return lanes[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate<V, R>(float* left, float* right, ref V accumulator0, ref V accumulator1, ref V accumulator2, ref V accumulator3)
        where V : struct, ISimdVector<V>
        where R : struct, ILaneReduction<V>
    {
        accumulator0 = R.Accumulate(accumulator0, V.Load(left), V.Load(right));
        if (V.Count < 16)
        {
            accumulator1 = R.Accumulate(accumulator1, V.Load(left + V.Count), V.Load(right + V.Count));
        }

        if (V.Count < 8)
        {
            accumulator2 = R.Accumulate(accumulator2, V.Load(left + (2 * V.Count)), V.Load(right + (2 * V.Count)));
            accumulator3 = R.Accumulate(accumulator3, V.Load(left + (3 * V.Count)), V.Load(right + (3 * V.Count)));
        }
    }

    /// <summary>What a reduction does to a lane: the scalar combination gives the bits that the vector operation would.</summary>
    private interface ILaneReduction<V>
    {
        /// <summary>The value that changes nothing when it is accumulated.</summary>
        static abstract float Neutral { get; }

        static abstract V Accumulate(V accumulator, V left, V right);

        static abstract float Combine(float a, float b);
    }

    private readonly struct SumReduction<V> : ILaneReduction<V>
        where V : struct, ISimdVector<V>
    {
        public static float Neutral => 0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Accumulate(V accumulator, V left, V right) => V.Add(accumulator, left);

        public static float Combine(float a, float b) => a + b;
    }

    private readonly struct DotReduction<V> : ILaneReduction<V>
        where V : struct, ISimdVector<V>
    {
        public static float Neutral => 0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Accumulate(V accumulator, V left, V right) => V.FusedMultiplyAdd(left, right, accumulator);

        public static float Combine(float a, float b) => a + b;
    }

    private readonly struct MaxReduction<V> : ILaneReduction<V>
        where V : struct, ISimdVector<V>
    {
        public static float Neutral => float.NegativeInfinity;

        // Max gives its second operand where either is NaN, so a NaN that is already there has to be kept.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Accumulate(V accumulator, V left, V right) =>
            V.Select(V.EqualTo(accumulator, accumulator), V.Max(accumulator, left), accumulator);

        public static float Combine(float a, float b) => float.IsNaN(a) || a > b ? a : b;
    }
}
