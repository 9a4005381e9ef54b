using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Batch normalisation of inference as one factor a channel, and weights that have it built in:
/// gain·(W·x + b − mean)/√(variance + ε) + shift = (scale·W)·x + (b − mean)·scale + shift, Jacob et al. 2018, eq. 14.
/// Runs once after the weights have changed; the arguments that a range of samples would need play no part.
/// </summary>
public static unsafe class FoldedBatchNorm
{
    /// <summary>scale = gain/√(variance + ε).</summary>
    /// <param name="gain">The gain.</param>
    /// <param name="variance">The running variance.</param>
    /// <param name="scale">The result.</param>
    /// <param name="lanes">Floats, a multiple of 16.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="from">Unused.</param>
    /// <param name="to">Unused.</param>
    public static void Scale<V>(float* gain, float* variance, float* scale, int lanes, float epsilon, int from, int to)
        where V : struct, ISimdVector<V>
    {
        _ = (from, to);
        for (int lane = 0; lane < lanes; lane += V.Count)
        {
            V reciprocal = V.Divide(V.Broadcast(1f), V.Sqrt(V.Add(V.Load(variance + lane), V.Broadcast(epsilon))));
            V.Store(V.Multiply(V.Load(gain + lane), reciprocal), scale + lane);
        }
    }

    /// <summary>scale·W for weights in panels of outputs.</summary>
    /// <param name="weights">W: panel, then input, then output.</param>
    /// <param name="scale">A factor an output.</param>
    /// <param name="folded">The result, packed as W.</param>
    /// <param name="panels">Panels.</param>
    /// <param name="depth">Inputs of a panel.</param>
    /// <param name="width">Outputs of a panel, a multiple of 16.</param>
    /// <param name="from">Unused.</param>
    /// <param name="to">Unused.</param>
    public static void Weights<V>(float* weights, float* scale, float* folded, int panels, int depth, int width, int from, int to)
        where V : struct, ISimdVector<V>
    {
        _ = (from, to);
        for (int panel = 0; panel < panels; panel++, scale += width)
        {
            for (int input = 0; input < depth; input++, weights += width, folded += width)
            {
                for (int lane = 0; lane < width; lane += V.Count)
                {
                    V.Store(V.Multiply(V.Load(weights + lane), V.Load(scale + lane)), folded + lane);
                }
            }
        }
    }

    /// <summary>(b − mean)·scale + shift.</summary>
    /// <param name="bias">b; the shift itself, and not read, if there is none.</param>
    /// <param name="mean">The running mean.</param>
    /// <param name="scale">The factor.</param>
    /// <param name="shift">The shift.</param>
    /// <param name="folded">The result.</param>
    /// <param name="lanes">Floats, a multiple of 16.</param>
    /// <param name="hasBias">Whether there is a bias.</param>
    /// <param name="from">Unused.</param>
    /// <param name="to">Unused.</param>
    public static void Bias<V>(float* bias, float* mean, float* scale, float* shift, float* folded, int lanes, bool hasBias, int from, int to)
        where V : struct, ISimdVector<V>
    {
        _ = (from, to);
        for (int lane = 0; lane < lanes; lane += V.Count)
        {
            V difference = V.Subtract(hasBias ? V.Load(bias + lane) : V.Zero, V.Load(mean + lane));
            V.Store(V.FusedMultiplyAdd(difference, V.Load(scale + lane), V.Load(shift + lane)), folded + lane);
        }
    }
}
