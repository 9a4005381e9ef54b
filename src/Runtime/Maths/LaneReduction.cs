using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

        if (whole < count)
        {
            float* lanes = stackalloc float[2 * Lanes];

            // The last elements go through a copy filled up with what changes nothing, so that memory past count is never read.
            for (int lane = 0; lane < 2 * Lanes; lane += V.Count)
            {
                V.Store(V.Broadcast(R.Neutral), lanes + lane);
            }

            for (int i = whole; i < count; i++)
            {
                lanes[i - whole] = left[i];
                lanes[Lanes + i - whole] = right[i];
            }

            Accumulate<V, R>(lanes, lanes + Lanes, ref accumulator0, ref accumulator1, ref accumulator2, ref accumulator3);
        }

        return Combine<V, R>(accumulator0, accumulator1, accumulator2, accumulator3);
    }

    /// <summary>The largest of count floats whose memory is padded to a multiple of 16 with anything; NaN if one of the count is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float MaxOfPadded<V>(float* values, int count)
        where V : struct, ISimdVector<V>
    {
        V neutral = V.Broadcast(float.NegativeInfinity);
        V accumulator0 = neutral, accumulator1 = neutral, accumulator2 = neutral, accumulator3 = neutral;
        for (int i = 0; i < count; i += Lanes)
        {
            accumulator0 = MaxReduction<V>.Larger(accumulator0, Inside(i));
            if (V.Count < 16)
            {
                accumulator1 = MaxReduction<V>.Larger(accumulator1, Inside(i + V.Count));
            }

            if (V.Count < 8)
            {
                accumulator2 = MaxReduction<V>.Larger(accumulator2, Inside(i + (2 * V.Count)));
                accumulator3 = MaxReduction<V>.Larger(accumulator3, Inside(i + (3 * V.Count)));
            }
        }

        return Combine<V, MaxReduction<V>>(accumulator0, accumulator1, accumulator2, accumulator3);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        V Inside(int element) => V.Select(Kernels.RowLanes.Inside<V>(element, count), V.Load(values + element), neutral);
    }

    /// <summary>The sum of a vector's lanes; lanes that the vector lacks of sixteen count as +0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float SumOf<V>(V vector)
        where V : struct, ISimdVector<V> => Combine<V, SumReduction<V>>(vector);

    /// <summary>The largest of a vector's lanes, NaN if one of them is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float MaxOf<V>(V vector)
        where V : struct, ISimdVector<V> => Combine<V, MaxReduction<V>>(vector);

    /// <summary>The sum of each column of at most sixteen rows, V.Count floats each, in the order of lanes; the rows are overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V SumOfColumns<V>(float* rows, int count)
        where V : struct, ISimdVector<V> => CombineRows<V, SumReduction<V>>(rows, count);

    /// <summary>The largest of each column of at most sixteen rows, NaN if one of them is; the rows are overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V MaxOfColumns<V>(float* rows, int count)
        where V : struct, ISimdVector<V> => CombineRows<V, MaxReduction<V>>(rows, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V CombineRows<V, R>(float* rows, int count)
        where V : struct, ISimdVector<V>
        where R : struct, ILaneReduction<V>
    {
        for (int half = Lanes / 2; half > 0; half /= 2)
        {
            for (int row = half; row < Math.Min(count, 2 * half); row++)
            {
                float* kept = rows + ((row - half) * V.Count);
                V.Store(R.Accumulate(V.Load(kept), V.Load(rows + (row * V.Count)), V.Zero), kept);
            }
        }

        return V.Load(rows);
    }

    /// <summary>Lane l with lane l + 8, then l + 4, l + 2 and l + 1, of sixteen lanes in as many vectors as they take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Combine<V, R>(V accumulator0, V accumulator1, V accumulator2, V accumulator3)
        where V : struct, ISimdVector<V>
        where R : struct, ILaneReduction<V>
    {
        if (V.Count == 16)
        {
            return Combine<V, R>(accumulator0);
        }

        if (V.Count == 8)
        {
            Vector256<float> first = Unsafe.BitCast<V, Vector256<float>>(accumulator0), second = Unsafe.BitCast<V, Vector256<float>>(accumulator1);
            return CombineFour<V, R>(R.Combine(
                R.Combine(first.GetLower(), second.GetLower()), R.Combine(first.GetUpper(), second.GetUpper())));
        }

        return CombineFour<V, R>(R.Combine(
            R.Combine(Unsafe.BitCast<V, Vector128<float>>(accumulator0), Unsafe.BitCast<V, Vector128<float>>(accumulator2)),
            R.Combine(Unsafe.BitCast<V, Vector128<float>>(accumulator1), Unsafe.BitCast<V, Vector128<float>>(accumulator3))));
    }

    /// <summary>The lanes of one vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Combine<V, R>(V vector)
        where V : struct, ISimdVector<V>
        where R : struct, ILaneReduction<V>
    {
        if (V.Count == 16)
        {
            Vector512<float> sixteen = Unsafe.BitCast<V, Vector512<float>>(vector);
            Vector256<float> lower = sixteen.GetLower(), upper = sixteen.GetUpper();
            return CombineFour<V, R>(R.Combine(
                R.Combine(lower.GetLower(), upper.GetLower()), R.Combine(lower.GetUpper(), upper.GetUpper())));
        }

        if (V.Count == 8)
        {
            Vector256<float> eight = Unsafe.BitCast<V, Vector256<float>>(vector);
            return CombineFour<V, R>(R.Combine(eight.GetLower(), eight.GetUpper()));
        }

        return CombineFour<V, R>(Unsafe.BitCast<V, Vector128<float>>(vector));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float CombineFour<V, R>(Vector128<float> four)
        where V : struct, ISimdVector<V>
        where R : struct, ILaneReduction<V>
    {
        Vector128<float> two = R.Combine(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 2, 3)));
        return R.Combine(two, Vector128.Shuffle(two, Vector128.Create(1, 1, 1, 1))).ToScalar();
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

        static abstract Vector128<float> Combine(Vector128<float> a, Vector128<float> b);
    }

    private readonly struct SumReduction<V> : ILaneReduction<V>
        where V : struct, ISimdVector<V>
    {
        public static float Neutral => 0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Accumulate(V accumulator, V left, V right) => V.Add(accumulator, left);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Combine(Vector128<float> a, Vector128<float> b) => a + b;
    }

    private readonly struct DotReduction<V> : ILaneReduction<V>
        where V : struct, ISimdVector<V>
    {
        public static float Neutral => 0f;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Accumulate(V accumulator, V left, V right) => V.FusedMultiplyAdd(left, right, accumulator);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Combine(Vector128<float> a, Vector128<float> b) => a + b;
    }

    private readonly struct MaxReduction<V> : ILaneReduction<V>
        where V : struct, ISimdVector<V>
    {
        public static float Neutral => float.NegativeInfinity;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Accumulate(V accumulator, V left, V right) => Larger(accumulator, left);

        // Max gives its second operand where either is NaN, so a NaN that is already there has to be kept.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V Larger(V accumulator, V value) =>
            V.Select(V.EqualTo(accumulator, accumulator), V.Max(accumulator, value), accumulator);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<float> Combine(Vector128<float> a, Vector128<float> b) =>
            Vector128.ConditionalSelect(~Vector128.Equals(a, a) | Vector128.GreaterThan(a, b), a, b);
    }
}
