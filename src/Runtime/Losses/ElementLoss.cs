using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>A loss that is a sum over outputs, each with its own target.</summary>
internal interface IElementLoss<V>
    where V : struct, ISimdVector<V>
{
    /// <summary>The loss of every lane, and its derivative by the output.</summary>
    V Loss(V output, V target, out V derivative);
}

/// <summary>What the losses over single outputs share: one pass over a row that adds losses up and writes gradients.</summary>
internal static unsafe class ElementLoss
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Compute<V, TLoss>(TLoss loss, float* output, float* target, int count, float scale, float* gradient)
        where V : struct, ISimdVector<V>
        where TLoss : struct, IElementLoss<V>
    {
        float* sums = stackalloc float[RowLanes.Count];
        new Span<float>(sums, RowLanes.Count).Clear();
        V scales = V.Broadcast(scale);
        for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
        {
            V inside = RowLanes.Inside<V>(i, count);
            V value = loss.Loss(V.Load(output + i), RowLanes.LoadInside<V>(target, i, count), out V derivative);
            RowLanes.Add(sums, i, V.And(inside, value));
            if (gradient != null)
            {
                V.Store(V.And(inside, V.Multiply(scales, derivative)), gradient + i);
            }
        }

        return RowLanes.Total<V>(sums);
    }
}
