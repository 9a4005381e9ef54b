namespace NetGen.Kernels;

/// <summary>
/// Threads that wait for work in parts, which the caller shares with them. Nothing is allocated after construction.
/// Workers don't keep the pool alive, so that a pool nobody disposed ends them when it is collected.
/// </summary>
internal sealed class WorkerPool : IDisposable
{
    /// <summary>The most threads that a pool takes, whatever is asked for.</summary>
    public const int MostThreads = 256;

    private readonly WorkerCrew? crew;
    private bool isDisposed;

    /// <param name="threads">The number of threads, the caller's included; from 1 to <see cref="MostThreads"/>.</param>
    public WorkerPool(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, MostThreads);
        Threads = threads;
        crew = threads > 1 ? new WorkerCrew(threads - 1) : null;
    }

    ~WorkerPool() => crew?.Stop();

    /// <summary>The number of threads, the caller's included.</summary>
    public int Threads { get; }

    /// <summary>Runs all parts and returns when the last one has ended. One caller at a time.</summary>
    /// <param name="work">The work.</param>
    /// <param name="parts">The number of parts, from 1 to <see cref="Threads"/>.</param>
    /// <exception cref="Exception">The first exception that a part threw, after all parts have ended.</exception>
    public void Run(IParallelWork work, int parts)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, Threads);
        if (parts == 1)
        {
            work.Run(0, 1);
        }
        else
        {
            crew!.Run(work, parts);
            GC.KeepAlive(this);
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        crew?.Stop();
        GC.SuppressFinalize(this);
    }
}
