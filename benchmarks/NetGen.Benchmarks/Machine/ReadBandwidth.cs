using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Benchmarks.Timing;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Machine;

/// <summary>
/// How fast a core reads memory that it read just before: a buffer of a size, from end to end, again and again. The buffer lies in
/// large pages where the system gives them when asked.
/// </summary>
internal sealed unsafe partial class ReadBandwidth : IDisposable
{
    private const int Accumulators = 8;
    private const int LargePage = 2 << 20;

    /// <summary>What every size is rounded up to: the loop's stride at 512 bits.</summary>
    private const int Granularity = Accumulators * 64;

    /// <summary>MADV_HUGEPAGE of Linux's mman.h.</summary>
    private const int AdviseLargePages = 14;

    private readonly float* buffer;
    private readonly long length;

    /// <param name="bytes">The buffer's size.</param>
    public ReadBandwidth(long bytes)
    {
        Bytes = Math.Max(1, (bytes + Granularity - 1) / Granularity) * Granularity;
        length = Bytes / sizeof(float);
        nuint room = ((nuint)Bytes + LargePage - 1) / LargePage * LargePage;
        buffer = (float*)NativeMemory.AlignedAlloc(room, LargePage);
        if (OperatingSystem.IsLinux())
        {
            _ = Advise(buffer, room, AdviseLargePages);
        }

        NativeMemory.Clear(buffer, room);
        Timed = new TimedLoop(VectorWidth.Bits switch
        {
            512 => Run<SimdVector512>,
            256 => Run<SimdVector256>,
            _ => Run<SimdVector128>,
        });
    }

    /// <summary>Bytes that one run reads.</summary>
    public long Bytes { get; }

    /// <summary>The loop.</summary>
    public ITimed Timed { get; }

    public void Dispose() => NativeMemory.AlignedFree(buffer);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Run<V>(int runs)
        where V : struct, ISimdVector<V>
    {
        V s0 = V.Zero, s1 = V.Zero, s2 = V.Zero, s3 = V.Zero, s4 = V.Zero, s5 = V.Zero, s6 = V.Zero, s7 = V.Zero;
        for (int run = 0; run < runs; run++)
        {
            float* end = buffer + length;
            for (float* p = buffer; p < end; p += Accumulators * V.Count)
            {
                s0 = V.Add(s0, V.Load(p));
                s1 = V.Add(s1, V.Load(p + V.Count));
                s2 = V.Add(s2, V.Load(p + (2 * V.Count)));
                s3 = V.Add(s3, V.Load(p + (3 * V.Count)));
                s4 = V.Add(s4, V.Load(p + (4 * V.Count)));
                s5 = V.Add(s5, V.Load(p + (5 * V.Count)));
                s6 = V.Add(s6, V.Load(p + (6 * V.Count)));
                s7 = V.Add(s7, V.Load(p + (7 * V.Count)));
            }
        }

        float* sink = stackalloc float[V.Count];
        V.Store(V.Add(V.Add(V.Add(s0, s1), V.Add(s2, s3)), V.Add(V.Add(s4, s5), V.Add(s6, s7))), sink);
        Sink.Value = *sink;
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(void* start, nuint length, int advice);
}
