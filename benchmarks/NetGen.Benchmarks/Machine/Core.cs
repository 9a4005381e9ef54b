using System.Diagnostics;
using System.Numerics;

namespace NetGen.Benchmarks.Machine;

/// <summary>Keeps the calling thread, and processes that it starts, on one core.</summary>
internal static class Core
{
    /// <summary>Pins to a core, where the system can.</summary>
    /// <param name="number">The core; null for the last of those that this process may use, since systems put their own work on the first.</param>
    /// <returns>The core's number, or null if it can't be pinned here.</returns>
    public static int? Pin(int? number)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return null;
        }

        using Process process = Process.GetCurrentProcess();
        int core = number ?? BitOperations.Log2((nuint)process.ProcessorAffinity);
        process.ProcessorAffinity = (nint)((nuint)1 << core);
        return core;
    }
}
