[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NetGen.Allocation.Tests;

/// <summary>
/// Counts the bytes that code allocates on any thread. The count of its own thread is exact. Of the others there is only the
/// sum, in which the test runner's threads have a part now and then; but code that allocates shows in the sum of every call,
/// so the least of many calls is the code's.
/// </summary>
internal static class AllocationMeter
{
    private const int Calls = 200;
    private const int FewestCalls = 5;

    /// <summary>The bytes that calls of a method allocate, on its own thread and all others, after it was called before.</summary>
    public static long Bytes(Action action)
    {
        for (int call = 0; call < 3; call++)
        {
            action();
        }

        long own = 0;
        long least = long.MaxValue;
        for (int call = 0; call < Calls && (call < FewestCalls || least > 0); call++)
        {
            long ownBefore = GC.GetAllocatedBytesForCurrentThread();
            long allBefore = GC.GetTotalAllocatedBytes(precise: true);
            action();
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - allBefore);
            own += GC.GetAllocatedBytesForCurrentThread() - ownBefore;
        }

        return Math.Max(own, least);
    }
}
