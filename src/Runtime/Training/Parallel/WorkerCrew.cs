using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace NetGen.Kernels;

/// <summary>
/// The state that a pool shares with its threads. A round offers its parts on a ticket, and whoever is awake takes the next one, the
/// caller too: a thread that is slow to wake up holds nobody back. Waiting spins for a while, since the phases of a step follow
/// each other closely, and then sleeps.
/// </summary>
internal sealed class WorkerCrew
{
    private const int PartBits = 16;

    private readonly object workersGate = new();
    private readonly object callerGate = new();
    private IParallelWork? work;
    private Exception? failure;
    private uint round;
    private int unfinished;
    private int sleepingWorkers;
    private int sleepingCallers;
    private bool isStopping;

    /// <summary>The round's number, its parts, and the next part to take: equal to the parts when all are taken.</summary>
    private long ticket;

    public WorkerCrew(int workers)
    {
        for (int worker = 1; worker <= workers; worker++)
        {
            new Thread(Serve) { IsBackground = true, Name = $"NetGen worker {worker}" }.Start();
        }
    }

    public void Run(IParallelWork newWork, int parts)
    {
        work = newWork;
        unfinished = parts;
        round++;
        Interlocked.Exchange(ref ticket, ((long)round << (2 * PartBits)) | ((long)parts << PartBits));

        // The exchange is a full fence: either a worker going to sleep sees the new ticket, or it is seen sleeping here.
        if (Volatile.Read(ref sleepingWorkers) > 0)
        {
            lock (workersGate)
            {
                Monitor.PulseAll(workersGate);
            }
        }

        WaitForOthers(RunParts());
        work = null;
        if (failure is { } exception)
        {
            failure = null;
            ExceptionDispatchInfo.Throw(exception);
        }
    }

    public void Stop()
    {
        lock (workersGate)
        {
            Volatile.Write(ref isStopping, true);
            Monitor.PulseAll(workersGate);
        }
    }

    private static int Parts(long ticket) => (int)(ticket >> PartBits) & ((1 << PartBits) - 1);

    private static int NextPart(long ticket) => (int)ticket & ((1 << PartBits) - 1);

    private static bool HasParts(long ticket) => NextPart(ticket) < Parts(ticket);

    private void Serve()
    {
        long worked = 0;
        while (WaitForParts(worked))
        {
            worked = RunParts();
        }
    }

    /// <summary>Runs parts until all are taken, and returns how long it took.</summary>
    private long RunParts()
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            long seen = Volatile.Read(ref ticket);
            if (!HasParts(seen))
            {
                return Stopwatch.GetTimestamp() - start;
            }

            // With the round's number on it, a ticket that is still the same is still open, and the work can't change before the part ends.
            if (Interlocked.CompareExchange(ref ticket, seen + 1, seen) == seen)
            {
                RunPart(NextPart(seen), Parts(seen));
            }
        }
    }

    private void RunPart(int part, int parts)
    {
        try
        {
            work!.Run(part, parts);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, exception, null);
        }

        if (Interlocked.Decrement(ref unfinished) == 0 && Volatile.Read(ref sleepingCallers) > 0)
        {
            lock (callerGate)
            {
                Monitor.PulseAll(callerGate);
            }
        }
    }

    /// <summary>Returns true when there is a part to take, false when the crew is to stop.</summary>
    private bool WaitForParts(long worked)
    {
        SpinBudget budget = new(worked);
        do
        {
            if (HasParts(Volatile.Read(ref ticket)))
            {
                return true;
            }
        }
        while (budget.Spin());

        lock (workersGate)
        {
            Interlocked.Increment(ref sleepingWorkers);
            while (!HasParts(Volatile.Read(ref ticket)) && !Volatile.Read(ref isStopping))
            {
                Monitor.Wait(workersGate);
            }

            Interlocked.Decrement(ref sleepingWorkers);
        }

        return !Volatile.Read(ref isStopping);
    }

    private void WaitForOthers(long worked)
    {
        SpinBudget budget = new(worked);
        while (Volatile.Read(ref unfinished) > 0 && budget.Spin())
        {
        }

        if (Volatile.Read(ref unfinished) > 0)
        {
            lock (callerGate)
            {
                Interlocked.Increment(ref sleepingCallers);
                while (Volatile.Read(ref unfinished) > 0)
                {
                    Monitor.Wait(callerGate);
                }

                Interlocked.Decrement(ref sleepingCallers);
            }
        }
    }
}
