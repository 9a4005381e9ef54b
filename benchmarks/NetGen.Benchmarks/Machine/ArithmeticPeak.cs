using System.Runtime.CompilerServices;
using NetGen.Benchmarks.Timing;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Machine;

/// <summary>
/// How many multiply-adds a core makes when nothing holds it up: twelve chains that don't wait for one another, more than
/// latency × units of any processor so far, and few enough for 16 registers.
/// </summary>
internal static unsafe class ArithmeticPeak
{
    /// <summary>Floating-point operations of one run.</summary>
    public static long Flops(int bits) => 2L * Chains * Repetitions * (bits / 32);

    private const int Chains = 12;
    private const int Repetitions = 4096;

    /// <summary>The loop for a width.</summary>
    public static ITimed Of(int bits) => new TimedLoop(bits switch
    {
        512 => Run<SimdVector512>,
        256 => Run<SimdVector256>,
        _ => Run<SimdVector128>,
    });

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<V>(int runs)
        where V : struct, ISimdVector<V>
    {
        V factor = V.Broadcast(0.999f);
        V term = V.Broadcast(1e-4f);
        V s0 = V.Zero, s1 = term, s2 = term, s3 = term, s4 = term, s5 = term, s6 = term, s7 = term, s8 = term, s9 = term, s10 = term, s11 = term;
        for (long repetition = (long)runs * Repetitions; repetition > 0; repetition--)
        {
            s0 = V.FusedMultiplyAdd(s0, factor, term);
            s1 = V.FusedMultiplyAdd(s1, factor, term);
            s2 = V.FusedMultiplyAdd(s2, factor, term);
            s3 = V.FusedMultiplyAdd(s3, factor, term);
            s4 = V.FusedMultiplyAdd(s4, factor, term);
            s5 = V.FusedMultiplyAdd(s5, factor, term);
            s6 = V.FusedMultiplyAdd(s6, factor, term);
            s7 = V.FusedMultiplyAdd(s7, factor, term);
            s8 = V.FusedMultiplyAdd(s8, factor, term);
            s9 = V.FusedMultiplyAdd(s9, factor, term);
            s10 = V.FusedMultiplyAdd(s10, factor, term);
            s11 = V.FusedMultiplyAdd(s11, factor, term);
        }

        V sum = V.Add(V.Add(V.Add(s0, s1), V.Add(s2, s3)), V.Add(V.Add(V.Add(s4, s5), V.Add(s6, s7)), V.Add(V.Add(s8, s9), V.Add(s10, s11))));
        float* sink = stackalloc float[V.Count];
        V.Store(sum, sink);
        Sink.Value = *sink;
    }
}
