using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Machine;

/// <summary>The clock: rotations of which each waits for the one before, one a cycle.</summary>
internal static class ClockRate
{
    private const int Repetitions = 1024;
    private const int Unrolled = 8;

    /// <summary>Cycles of one run.</summary>
    public const int Cycles = Repetitions * Unrolled;

    /// <summary>The loop.</summary>
    public static ITimed Timed { get; } = new TimedLoop(Run);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run(int runs)
    {
        ulong x = (ulong)runs;
        for (long repetition = (long)runs * Repetitions; repetition > 0; repetition--)
        {
            x = BitOperations.RotateLeft(x, 1);
            x = BitOperations.RotateLeft(x, 3);
            x = BitOperations.RotateLeft(x, 5);
            x = BitOperations.RotateLeft(x, 7);
            x = BitOperations.RotateLeft(x, 9);
            x = BitOperations.RotateLeft(x, 11);
            x = BitOperations.RotateLeft(x, 13);
            x = BitOperations.RotateLeft(x, 17);
        }

        Sink.Value = x;
    }
}
