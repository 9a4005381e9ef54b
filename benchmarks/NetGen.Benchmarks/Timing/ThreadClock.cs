using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Timing;

/// <summary>
/// The time that the current thread has spent on a processor, so that other programs' work does not count. Where the system
/// has no such clock of a fine grain, the time of day.
/// </summary>
internal static partial class ThreadClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of the system's time.h.</summary>
    private static readonly int Clock = OperatingSystem.IsMacOS() ? 16 : 3;

    /// <summary>Whether it is the processor's time that is measured.</summary>
    public static bool IsProcessorTime { get; } = OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Milliseconds since some moment, the same for all calls on one thread.</summary>
    public static double Milliseconds
    {
        get
        {
            if (!IsProcessorTime)
            {
                return Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
            }

            _ = ReadClock(Clock, out TimeSpecification time);
            return (time.Seconds * 1e3) + (time.Nanoseconds * 1e-6);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ReadClock(int clock, out TimeSpecification time);

    /// <summary>timespec of time.h on 64-bit systems.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct TimeSpecification
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
