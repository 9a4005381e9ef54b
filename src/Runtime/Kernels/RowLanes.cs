using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Rows of any count in memory padded to a multiple of 16: which lanes are inside, and sums by <see cref="LaneReduction"/>'s order,
/// in which element i belongs to lane i mod 16 whatever the vector's width.
/// </summary>
internal static unsafe class RowLanes
{
    public const int Count = 16;

    /// <summary>
    /// Sixteen floats of set bits, then sixteen of none: a vector read r floats before the border has its first r lanes set. As bytes,
    /// because a span of a wider type allocates in code that isn't optimised.
    /// </summary>
    private static ReadOnlySpan<byte> Border =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>The count rounded up to a multiple of 16.</summary>
    public static int Padded(int count) => (count + Count - 1) & ~(Count - 1);

    /// <summary>The mask of the vector's lanes that lie before the row's end; and-ing with it turns garbage in the padding into zeros.</summary>
    /// <param name="element">The vector's first element.</param>
    /// <param name="count">The row's elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Inside<V>(int element, int count)
        where V : struct, ISimdVector<V>
    {
        // The span lies in the assembly's constant data, which never moves.
        float* border = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Border)) + Count;
        return V.Load(border - Math.Clamp(count - element, 0, Count));
    }

    /// <summary>The vector at an element of a row behind whose end nothing may be read, such as one in the caller's memory; lanes past the end are zero.</summary>
    /// <param name="row">The row.</param>
    /// <param name="element">The vector's first element.</param>
    /// <param name="count">The row's elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LoadInside<V>(float* row, int element, int count)
        where V : struct, ISimdVector<V> => element + V.Count <= count ? V.Load(row + element) : LoadRest<V>(row + element, Math.Max(0, count - element));

    /// <summary>Adds a vector whose first element is given to sixteen running sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<V>(float* sums, int element, V values)
        where V : struct, ISimdVector<V>
    {
        float* place = sums + (element & (Count - 1));
        V.Store(V.Add(V.Load(place), values), place);
    }

    /// <summary>The sum of sixteen running sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Total<V>(float* sums)
        where V : struct, ISimdVector<V> => LaneReduction.Sum<V>(sums, Count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V LoadRest<V>(float* row, int count)
        where V : struct, ISimdVector<V>
    {
        float* rest = stackalloc float[Count];
        for (int i = 0; i < Count; i++)
        {
            rest[i] = i < count ? row[i] : 0;
        }

        return V.Load(rest);
    }
}
