using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The gradients of a batch normalisation's parameters: dShift = Σ dY and dGain = Σ dY·x̂, x̂ = (x − mean)/√(variance + ε).</summary>
public static unsafe class BatchNormGradient
{
    private const int Width = 16;

    /// <summary>The gradients of gain and shift over all samples in their order, and what <see cref="BatchNormBack"/> needs of them.</summary>
    /// <param name="sums">The samples' Σ dY; dY itself for samples of one pixel.</param>
    /// <param name="products">The samples' Σ dY·(x − mean); x for samples of one pixel.</param>
    /// <param name="mean">The batch's mean.</param>
    /// <param name="inverse">1/√(variance + ε).</param>
    /// <param name="gainGradient">dGain.</param>
    /// <param name="shiftGradient">dShift.</param>
    /// <param name="offset">dShift/n.</param>
    /// <param name="slope">dGain/(n·√(variance + ε)).</param>
    /// <param name="lanes">Floats between samples.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="channels">Lanes of a group that hold a channel; the others' gradients are zero.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    /// <param name="batch">Samples.</param>
    /// <param name="from">The first panel of 16 lanes.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToParameters<V>(
        float* sums,
        float* products,
        float* mean,
        float* inverse,
        float* gainGradient,
        float* shiftGradient,
        float* offset,
        float* slope,
        int lanes,
        int pixels,
        int channels,
        int group,
        int batch,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        V values = V.Broadcast((float)((double)batch * pixels));
        for (int lane = from * Width; lane < to * Width; lane += V.Count)
        {
            V average = V.Load(mean + lane);
            V sum = V.Zero;
            V product = V.Zero;
            for (nint at = lane; at < (nint)batch * lanes; at += lanes)
            {
                V gradient = V.Load(sums + at);
                sum = V.Add(sum, gradient);
                product = pixels > 1
                    ? V.Add(product, V.Load(products + at))
                    : V.FusedMultiplyAdd(gradient, V.Subtract(V.Load(products + at), average), product);
            }

            V inside = RowLanes.Inside<V>(lane % group, channels);
            V reciprocal = V.Load(inverse + lane);
            V shift = V.And(inside, sum);
            V gain = V.And(inside, V.Multiply(product, reciprocal));
            V.Store(gain, gainGradient + lane);
            V.Store(shift, shiftGradient + lane);
            V.Store(V.Divide(shift, values), offset + lane);
            V.Store(V.Divide(V.Multiply(gain, reciprocal), values), slope + lane);
        }
    }
}
