using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The Euclidean norm of all trained gradients, added up in an order that neither vector width nor threads change.</summary>
public static unsafe class GradientNorm
{
    /// <summary>The floats in a chunk. Chunks begin at multiples of it, so a chunk's sum doesn't depend on who computes it.</summary>
    public const int ChunkLength = 4096;

    /// <summary>float32 lanes are emptied into a float64 this often, which keeps their rounding below that of one float32.</summary>
    private const int BlockLength = 512;

    /// <summary>The number of chunks in an arena.</summary>
    /// <param name="arenaLength">The arena's length in floats.</param>
    public static int ChunkCount(int arenaLength) => (int)(((long)arenaLength + ChunkLength - 1) / ChunkLength);

    /// <summary>The norm: the root of the chunks' sums, added in order.</summary>
    /// <param name="chunkSums">The sums of all chunks.</param>
    public static double Norm(ReadOnlySpan<double> chunkSums)
    {
        double sum = 0;
        foreach (double chunk in chunkSums)
        {
            sum += chunk;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Adds up the squares of chunks of gradients, each limited to ±limit first.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <param name="segments">The tensors; frozen ones don't count.</param>
    /// <param name="arenas">The memory; only gradients are read.</param>
    /// <param name="limit">The largest magnitude, or infinity.</param>
    /// <param name="fromChunk">The first chunk.</param>
    /// <param name="toChunk">The chunk after the last one.</param>
    /// <param name="chunkSums">One sum for each chunk of the arena.</param>
    /// <exception cref="ArgumentException">A segment leaves the arena, or the chunks leave it or the sums.</exception>
    public static void SumSquares<V>(
        ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, float limit, int fromChunk, int toChunk, Span<double> chunkSums)
        where V : struct, ISimdVector<V>
    {
        if (fromChunk < 0 || toChunk < fromChunk || toChunk > Math.Min(ChunkCount(arenas.Length), chunkSums.Length))
        {
            throw new ArgumentException(
                $"Chunks must lie within the arena's {ChunkCount(arenas.Length)} and have {chunkSums.Length} sums; they were {fromChunk} to {toChunk}.");
        }

        chunkSums[fromChunk..toChunk].Clear();
        foreach (ref readonly ParameterSegment segment in segments)
        {
            segment.Check(arenas.Length);
            if (segment.Frozen)
            {
                continue;
            }

            int first = Math.Max(fromChunk, segment.Offset / ChunkLength);
            for (int chunk = first; chunk < toChunk && (long)chunk * ChunkLength < segment.End; chunk++)
            {
                long begin = Math.Max(segment.Offset, (long)chunk * ChunkLength);
                long end = Math.Min(segment.End, (chunk + 1L) * ChunkLength);
                chunkSums[chunk] += SumSquares<V>(arenas.Gradients + begin, (int)(end - begin), limit);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static double SumSquares<V>(float* gradients, int count, float limit)
        where V : struct, ISimdVector<V>
    {
        // A lane is an element's place in its group of 16, whatever the vector's width.
        float* lanes = stackalloc float[16];
        V high = V.Broadcast(limit);
        V low = V.Broadcast(-limit);
        double sum = 0;
        for (int block = 0; block < count; block += BlockLength)
        {
            int end = Math.Min(block + BlockLength, count);
            for (int lane = 0; lane < 16; lane += V.Count)
            {
                V squares = V.Zero;
                for (int i = block + lane; i < end; i += 16)
                {
                    V gradient = V.Min(high, V.Max(low, V.Load(gradients + i)));
                    squares = V.FusedMultiplyAdd(gradient, gradient, squares);
                }

                V.Store(squares, lanes + lane);
            }

            for (int stride = 8; stride >= 1; stride >>= 1)
            {
                for (int lane = 0; lane < stride; lane++)
                {
                    lanes[lane] += lanes[lane + stride];
                }
            }

            sum += lanes[0];
        }

        return sum;
    }
}
