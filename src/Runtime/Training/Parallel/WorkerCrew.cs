using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace NetGen.Kernels;

/// <summary>
/// The state that a pool shares with its threads. A round begins when its number goes up and ends when no worker is left in it.
/// Waiting spins for a moment, since the phases of a step follow each other closely, and then sleeps.
/// </summary>
internal sealed class WorkerCrew
{
    /// <summary>Longer than the gap between two phases, shorter than what a sleeping thread costs others.</summary>
    private static readonly long SpinTicks = Stopwatch.Frequency / 20_000;

    private readonly object workersGate = new();
    private readonly object callerGate = new();
    private readonly int workers;
    private IParallelWork? work;
    private int parts;
    private int round;
    private int unfinished;
    private int sleepingWorkers;
    private int sleepingCallers;
    private bool isStopping;
    private Exception? failure;

    public WorkerCrew(int workers)
    {
        this.workers = workers;
        for (int worker = 1; worker <= workers; worker++)
        {
            int part = worker;
            new Thread(() => Serve(part)) { IsBackground = true, Name = $"NetGen worker {part}" }.Start();
        }
    }

    public void Run(IParallelWork newWork, int newParts)
    {
        work = newWork;
        parts = newParts;
        unfinished = workers;
        Interlocked.Increment(ref round);

        // The increment is a full fence: either a worker going to sleep sees the new round, or it is seen sleeping here.
        if (Volatile.Read(ref sleepingWorkers) > 0)
        {
            lock (workersGate)
            {
                Monitor.PulseAll(workersGate);
            }
        }

        Attempt(newWork, 0, newParts);
        WaitForWorkers();
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
            isStopping = true;
            Interlocked.Increment(ref round);
            Monitor.PulseAll(workersGate);
        }
    }

    private void Serve(int part)
    {
        int seen = 0;
        while (true)
        {
            seen = WaitForRound(seen);
            if (Volatile.Read(ref isStopping))
            {
                return;
            }

            if (part < parts)
            {
                Attempt(work!, part, parts);
            }

            if (Interlocked.Decrement(ref unfinished) == 0 && Volatile.Read(ref sleepingCallers) > 0)
            {
                lock (callerGate)
                {
                    Monitor.PulseAll(callerGate);
                }
            }
        }
    }

    private void Attempt(IParallelWork attempted, int part, int ofParts)
    {
        try
        {
            attempted.Run(part, ofParts);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, exception, null);
        }
    }

    private int WaitForRound(int seen)
    {
        long start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref round) == seen)
        {
            if (Stopwatch.GetTimestamp() - start < SpinTicks)
            {
                Thread.SpinWait(10);
                continue;
            }

            lock (workersGate)
            {
                Interlocked.Increment(ref sleepingWorkers);
                while (Volatile.Read(ref round) == seen)
                {
                    Monitor.Wait(workersGate);
                }

                Interlocked.Decrement(ref sleepingWorkers);
            }
        }

        return Volatile.Read(ref round);
    }

    private void WaitForWorkers()
    {
        long start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref unfinished) > 0)
        {
            if (Stopwatch.GetTimestamp() - start < SpinTicks)
            {
                Thread.SpinWait(10);
                continue;
            }

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
