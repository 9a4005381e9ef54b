namespace NetGen.Benchmarks.Timing;

/// <summary>Work that is done several times at once, by threads that share nothing but the machine.</summary>
internal sealed class Copies
{
    private readonly Action<int> own;
    private readonly Barrier barrier;
    private int runs;

    /// <param name="works">The work of each thread; the caller's first.</param>
    public Copies(IReadOnlyList<Action<int>> works)
    {
        own = works[0];
        barrier = new Barrier(works.Count);
        foreach (Action<int> work in works.Skip(1))
        {
            new Thread(() => Serve(work)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Runs each a number of times and returns when all have ended.</summary>
    public void Run(int newRuns)
    {
        runs = newRuns;
        Together(own);
    }

    private void Serve(Action<int> work)
    {
        while (true)
        {
            Together(work);
        }
    }

    private void Together(Action<int> work)
    {
        barrier.SignalAndWait();
        work(runs);
        barrier.SignalAndWait();
    }
}
