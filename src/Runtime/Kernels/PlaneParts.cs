using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Lines of pixels parted into those of even and of odd columns, so that neighbouring windows of a pool of 2 by 2 read neighbouring floats.</summary>
public static unsafe class PlaneParts
{
    /// <summary>Parts lines: of each, the even columns and then the odd ones.</summary>
    /// <param name="x">The first line; as much is read as is written, behind the last line too.</param>
    /// <param name="parted">Where to, and behind it as many zeros as a vector has at most, which readers reach into.</param>
    /// <param name="lines">Lines.</param>
    /// <param name="line">Floats between lines.</param>
    /// <param name="half">Floats of a part, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<V>(float* x, float* parted, int lines, int line, int half)
        where V : struct, ISimdVector<V>
    {
        for (int index = 0; index < lines; index++, x += line, parted += 2 * half)
        {
            for (int column = 0; column < half; column += V.Count)
            {
                V left = V.Load(x + (2 * column)), right = V.Load(x + (2 * column) + V.Count);
                V.Store(V.EvenLanes(left, right), parted + column);
                V.Store(V.OddLanes(left, right), parted + half + column);
            }
        }

        for (int lane = 0; lane < 16; lane += V.Count)
        {
            V.Store(V.Zero, parted + lane);
        }
    }
}
