using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The exponentials that softmax and its relatives share.</summary>
internal static unsafe class RowExponentials
{
    /// <summary>
    /// Σ e^(xᵢ − max) − 1. The largest element's own 1 is left out before adding, so that ln(1 + result) keeps its digits where one
    /// element outweighs the others by far. NaN if an element is NaN or the largest is infinite.
    /// </summary>
    /// <param name="source">The row.</param>
    /// <param name="count">Its elements.</param>
    /// <param name="max">The largest of them.</param>
    /// <param name="destination">Where the exponentials go, zeros in the padding; null for nowhere; may be the source.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float SumLessOne<V>(float* source, int count, float max, float* destination)
        where V : struct, ISimdVector<V>
    {
        float* sums = stackalloc float[2 * RowLanes.Count];
        float* maxima = sums + RowLanes.Count;
        for (int lane = 0; lane < 2 * RowLanes.Count; lane += V.Count)
        {
            V.Store(V.Zero, sums + lane);
        }

        V largest = V.Broadcast(max);
        V one = V.Broadcast(1f);
        for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
        {
            V inside = RowLanes.Inside<V>(i, count);
            V x = V.Load(source + i);
            V isLargest = V.And(V.And(inside, one), V.EqualTo(x, largest));
            V exponential = V.And(inside, VectorMath.Exp(V.Subtract(x, largest)));
            RowLanes.Add(maxima, i, isLargest);
            RowLanes.Add(sums, i, V.Subtract(exponential, isLargest));
            if (destination != null)
            {
                V.Store(exponential, destination + i);
            }
        }

        return (RowLanes.Total<V>(maxima) - 1) + RowLanes.Total<V>(sums);
    }

    /// <summary>ln(1 + x) of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log1p<V>(float x)
        where V : struct, ISimdVector<V> => First(VectorMath.Log1p(V.Broadcast(x)));

    /// <summary>ln x of one number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Log<V>(float x)
        where V : struct, ISimdVector<V> => First(VectorMath.Log(V.Broadcast(x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float First<V>(V vector)
        where V : struct, ISimdVector<V>
    {
        float* lanes = stackalloc float[RowLanes.Count];
        V.Store(vector, lanes);
        return lanes[0];
    }
}
