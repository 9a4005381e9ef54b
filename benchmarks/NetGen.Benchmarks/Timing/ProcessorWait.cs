using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace NetGen.Benchmarks.Timing;

/// <summary>
/// How long the threads that this process has now were ready to run and had no processor: the second figure of each thread's
/// <c>schedstat</c>, in nanoseconds (Linux kernel, Documentation/scheduler/sched-stats.rst). Where there is none, no time at all.
/// </summary>
internal sealed class ProcessorWait
{
    private const string Threads = "/proc/self/task";
    private const int LongestText = 64;

    /// <summary>Kept open, so that reading them takes less time than a thread waits awake for work.</summary>
    private readonly List<SafeFileHandle> files = [];

    public ProcessorWait()
    {
        foreach (string thread in Directory.Exists(Threads) ? Directory.GetDirectories(Threads) : [])
        {
            string file = Path.Combine(thread, "schedstat");
            if (File.Exists(file))
            {
                files.Add(File.OpenHandle(file));
            }
        }
    }

    /// <summary>Seconds so far, of all threads together.</summary>
    public double Seconds => files.Sum(Nanoseconds) * 1e-9;

    private static double Nanoseconds(SafeFileHandle file)
    {
        Span<byte> text = stackalloc byte[LongestText];
        try
        {
            text = text[..RandomAccess.Read(file, text, fileOffset: 0)];
        }
        catch (IOException)
        {
            // The thread has ended.
            return 0;
        }

        return Utf8Parser.TryParse(text[(text.IndexOf((byte)' ') + 1)..], out long waited, out _) ? waited : 0;
    }
}
