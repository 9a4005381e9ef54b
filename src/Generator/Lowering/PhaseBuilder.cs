namespace NetGen.Generator.Lowering;

/// <summary>
/// Groups the calls of a step into phases. Whole-batch work on parameters alone (transposing weights) goes to the front, so
/// that the calls that go sample by sample stand together and a thread runs its samples through all of them.
/// </summary>
internal static class PhaseBuilder
{
    public static List<Phase> Build(IReadOnlyList<KernelCall> calls, int forwardCalls)
    {
        var phases = new List<Phase>();
        KernelCall[] early = [.. calls.Where(IsIndependentOfSamples)];

        // Numbers below those of all calls that a step can be stopped after: a stopped step needs them too.
        int number = -early.Length;
        if (early.Length > 0)
        {
            phases.Add(new Phase([.. early.Select(call => new NumberedCall(number++, call))], IsPerSample: false, IsForward: false));
        }

        var current = new List<NumberedCall>();
        bool isForward = true;
        for (int index = 0; index < calls.Count; index++)
        {
            KernelCall call = calls[index];
            if (IsIndependentOfSamples(call))
            {
                continue;
            }

            bool isPerSample = call.Kernel.Items == 0;
            bool continues = current.Count > 0
                && isPerSample == (current[0].Call.Kernel.Items == 0)
                && isForward == index < forwardCalls
                && (isPerSample || !DependsOn(call, current));
            if (current.Count > 0 && !continues)
            {
                phases.Add(new Phase([.. current], current[0].Call.Kernel.Items == 0, isForward));
                current.Clear();
            }

            isForward = index < forwardCalls;
            current.Add(new NumberedCall(index, call));
        }

        if (current.Count > 0)
        {
            phases.Add(new Phase([.. current], current[0].Call.Kernel.Items == 0, isForward));
        }

        return phases;
    }

    private static bool IsIndependentOfSamples(KernelCall call) =>
        call.Kernel.Items > 0 && call.Reads.All(read => read.Tensor.Storage is TensorStorage.Parameter);

    private static bool DependsOn(KernelCall call, List<NumberedCall> earlier) =>
        call.Reads.Any(read => earlier.Exists(other => other.Call.Writes.Any(write => write.Tensor == read.Tensor)));
}
