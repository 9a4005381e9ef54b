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
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
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
