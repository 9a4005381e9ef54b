namespace NetGen.Generator.Lowering;

/// <summary>Removes calls whose results nothing uses.</summary>
internal static class DeadCalls
{
    public static IReadOnlyList<KernelCall> Remove(IReadOnlyList<KernelCall> calls)
    {
        var used = new HashSet<int>();
        var live = new List<KernelCall>();
        foreach (KernelCall call in calls.Reverse())
        {
            if (call.Writes.Any(write => write.Tensor.Storage is not (TensorStorage.Activation or TensorStorage.Shared) || used.Contains(write.Tensor.Id)))
            {
                used.UnionWith(call.Reads.Select(read => read.Tensor.Id));
                live.Insert(0, call);
            }
        }

        return live;
    }
}
