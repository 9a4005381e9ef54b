using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The sum of what groups of samples have added up each for itself.</summary>
public static unsafe class GroupSums
{
    /// <summary>Lanes of a panel.</summary>
    private const int Width = 16;

    /// <summary>Adds the groups' blocks in their order.</summary>
    /// <param name="groups">The first group's block.</param>
    /// <param name="sum">The result.</param>
    /// <param name="stride">Floats between groups.</param>
    /// <param name="group">Samples of a group.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first 16 floats.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V>(float* groups, float* sum, int stride, int group, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        nint end = (nint)((batch + group - 1) / group) * stride;
        int lane = from * Width;
        for (; lane + (4 * V.Count) <= to * Width; lane += 4 * V.Count)
        {
            // Four at a time: neighbouring cache lines of a group come together.
            float* one = groups + lane;
            V total0 = V.Load(one), total1 = V.Load(one + V.Count), total2 = V.Load(one + (2 * V.Count)), total3 = V.Load(one + (3 * V.Count));
            for (nint at = stride; at < end; at += stride)
            {
                float* next = one + at;
                total0 = V.Add(total0, V.Load(next));
                total1 = V.Add(total1, V.Load(next + V.Count));
                total2 = V.Add(total2, V.Load(next + (2 * V.Count)));
                total3 = V.Add(total3, V.Load(next + (3 * V.Count)));
            }

            V.Store(total0, sum + lane);
            V.Store(total1, sum + lane + V.Count);
            V.Store(total2, sum + lane + (2 * V.Count));
            V.Store(total3, sum + lane + (3 * V.Count));
        }

        for (; lane < to * Width; lane += V.Count)
        {
            V total = V.Load(groups + lane);
            for (nint at = stride; at < end; at += stride)
            {
                total = V.Add(total, V.Load(groups + at + lane));
            }

            V.Store(total, sum + lane);
        }
    }
}
