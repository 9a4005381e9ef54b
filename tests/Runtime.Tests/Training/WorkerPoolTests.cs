using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NetGen.Kernels;

namespace NetGen.Tests.Training;

public class WorkerPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_part_runs_once_in_every_round(int threads)
    {
        using WorkerPool pool = new(threads);
        CountingWork work = new(threads);
        for (int round = 1; round <= 5000; round++)
        {
            int parts = 1 + (round % threads);
            int[] before = [.. work.Counts];
            pool.Run(work, parts);
            Assert.Equal(before.Select((count, part) => count + (part < parts ? 1 : 0)), work.Counts);
        }
    }

    [Fact]
    public void A_round_after_a_pause_wakes_the_threads()
    {
        using WorkerPool pool = new(3);
        CountingWork work = new(3);
        for (int round = 1; round <= 5; round++)
        {
            Thread.Sleep(20);
            pool.Run(work, 3);
            Assert.Equal([round, round, round], work.Counts);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void An_exception_comes_out_and_the_pool_goes_on(int failing)
    {
        using WorkerPool pool = new(3);
        Assert.Equal($"part {failing}", Assert.Throws<InvalidTimeZoneException>(() => pool.Run(new FailingWork(failing), 3)).Message);
        CountingWork work = new(3);
        pool.Run(work, 3);
        Assert.Equal([1, 1, 1], work.Counts);
    }

    [Fact]
    public void A_disposed_pool_ends_its_threads_and_refuses_work()
    {
        WorkerPool pool = new(3);
        ThreadWork work = new();
        pool.Run(work, 3);
        Assert.Equal(2, work.Threads.Count());
        pool.Dispose();
        Assert.True(SpinWait.SpinUntil(() => work.Threads.All(thread => !thread.IsAlive), 5000));
        Assert.Throws<ObjectDisposedException>(() => pool.Run(work, 1));
    }

    [Fact]
    public void A_pool_that_nobody_disposed_ends_its_threads_when_it_is_collected()
    {
        ThreadWork work = new();
        Abandon(work);
        bool ended = SpinWait.SpinUntil(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return work.Threads.All(thread => !thread.IsAlive);
            },
            5000);
        Assert.True(ended);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Abandon(ThreadWork work) => new WorkerPool(3).Run(work, 3);
    }

    private sealed class CountingWork(int parts) : IParallelWork
    {
        public int[] Counts { get; } = new int[parts];

        public void Run(int part, int parts) => Counts[part]++;
    }

    private sealed class FailingWork(int failing) : IParallelWork
    {
        public void Run(int part, int parts)
        {
            if (part == failing)
            {
                throw new InvalidTimeZoneException($"part {part}");
            }
        }
    }

    /// <summary>Remembers the pool's own threads; every part waits for the others, so that no thread runs two.</summary>
    private sealed class ThreadWork : IParallelWork
    {
        private readonly Thread caller = Thread.CurrentThread;
        private readonly ConcurrentBag<Thread> threads = [];
        private readonly Barrier barrier = new(3);

        public IEnumerable<Thread> Threads => threads;

        public void Run(int part, int parts)
        {
            Assert.True(barrier.SignalAndWait(10_000));
            if (Thread.CurrentThread != caller)
            {
                threads.Add(Thread.CurrentThread);
            }
        }
    }
}
