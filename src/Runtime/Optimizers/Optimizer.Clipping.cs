using NetGen.Numerics;

namespace NetGen;

public abstract unsafe partial class Optimizer
{
    /// <summary>
    /// Adds up the squared gradients of chunks of the arena, after clipping by value and without frozen segments. Chunks stand at
    /// fixed places, <see cref="GradientNorm.ChunkLength"/> floats each, so that threads may share them without changing a bit.
    /// </summary>
    /// <param name="segments">The tensors.</param>
    /// <param name="arenas">The memory; only gradients are read.</param>
    /// <param name="fromChunk">The first chunk.</param>
    /// <param name="toChunk">The chunk after the last one, at most <see cref="GradientNorm.ChunkCount"/> of the arena's length.</param>
    /// <param name="chunkSums">One sum for each chunk of the arena; those of the given chunks are written.</param>
    /// <exception cref="ArgumentException">A segment leaves the arena or the sums are too few.</exception>
    public void SumSquaredGradients(
        ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int fromChunk, int toChunk, Span<double> chunkSums)
    {
        if (SimdVector512.IsSupported)
        {
            GradientNorm.SumSquares<SimdVector512>(segments, arenas, Limit, fromChunk, toChunk, chunkSums);
        }
        else if (SimdVector256.IsSupported)
        {
            GradientNorm.SumSquares<SimdVector256>(segments, arenas, Limit, fromChunk, toChunk, chunkSums);
        }
        else
        {
            GradientNorm.SumSquares<SimdVector128>(segments, arenas, Limit, fromChunk, toChunk, chunkSums);
        }
    }

    /// <summary>The factor that clips by norm, min(1, ClipNorm/(norm + 1e-6)) as PyTorch's clip_grad_norm_; 1 without <see cref="ClipNorm"/>, NaN for a NaN norm.</summary>
    /// <param name="chunkSums">The sums of all chunks.</param>
    public float ClipFactor(ReadOnlySpan<double> chunkSums) =>
        ClipNorm is { } limit ? (float)Math.Min(1, limit / (GradientNorm.Norm(chunkSums) + 1e-6)) : 1;

    /// <summary>The clip value as the kernels take it: without one, infinity, which changes nothing.</summary>
    internal float Limit => ClipValue is { } limit ? (float)limit : float.PositiveInfinity;
}
