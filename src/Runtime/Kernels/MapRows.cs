using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Rows of pixels, each some lanes, as a sample's part of a larger map whose other floats are zero: its border.</summary>
/// <param name="Rows">Rows; without a border all pixels may be one.</param>
/// <param name="Width">Pixels of a row.</param>
/// <param name="First">Floats before the first pixel.</param>
/// <param name="Row">Floats between rows.</param>
/// <param name="Sample">Floats of a sample with its border.</param>
public readonly record struct MapRows(int Rows, int Width, int First, int Row, int Sample)
{
    /// <summary>Pixels of a sample.</summary>
    internal int Pixels => Rows * Width;

    /// <summary>Zeros a sample's border.</summary>
    /// <param name="map">Where the sample begins.</param>
    /// <param name="lanes">Floats of a pixel, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe void ClearBorder<V>(float* map, int lanes)
        where V : struct, ISimdVector<V>
    {
        float* place = map;
        float* row = map + First;
        for (int next = 0; next < Rows; next++, row += Row)
        {
            Clear<V>(place, row);
            place = row + (Width * lanes);
        }

        Clear<V>(place, map + Sample);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Clear<V>(float* from, float* to)
        where V : struct, ISimdVector<V>
    {
        for (; from < to; from += V.Count)
        {
            V.Store(V.Zero, from);
        }
    }
}
