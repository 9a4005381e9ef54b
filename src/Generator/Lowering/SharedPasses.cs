using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>
/// On the way back a batch normalisation's input is read twice: to make its output once more, for the gradient of the weights behind it,
/// and for the normalisation's own sums. Where nothing stands in the way both are done in one pass, and the gradient of the weights waits for it.
/// </summary>
internal static class SharedPasses
{
    public static Phase Join(Phase phase)
    {
        if (!phase.IsPerSample)
        {
            return phase;
        }

        List<NumberedCall> calls = [.. phase.Calls];
        for (int sums = 0; sums < calls.Count; sums++)
        {
            int output = calls.FindIndex(0, sums, earlier => IsOutputOf(earlier.Call, calls[sums].Call));
            if (output >= 0)
            {
                Join(calls, output, sums);
            }
        }

        return phase with { Calls = calls };
    }

    /// <summary>Whether a call makes the output of the normalisation that another takes sums of.</summary>
    private static bool IsOutputOf(KernelCall call, KernelCall sums) =>
        call.Kernel is NormalizeKernel { Activation.Kind: Activation.ReLU }
        && sums.Kernel is ChannelGradientSumsKernel { ThroughReLU: true, HasCommonGradient: false, Output: null }
        && call.Reads.SequenceEqual(sums.Reads.Skip(1));

    private static void Join(List<NumberedCall> calls, int output, int sums)
    {
        // What reads the output, and what reads that, waits.
        var late = new HashSet<Tensor>(calls[output].Call.Writes.Select(write => write.Tensor));
        List<NumberedCall> waiting = [];
        List<NumberedCall> others = [];
        foreach (NumberedCall call in calls.Skip(output + 1).Take(sums - output))
        {
            bool waits = call.Call.Reads.Any(read => late.Contains(read.Tensor));
            (waits ? waiting : others).Add(call);
            if (waits)
            {
                late.UnionWith(call.Call.Writes.Select(write => write.Tensor));
            }
        }

        bool isOvertaken = others.Any(other => other.Call.Writes.Any(write =>
            late.Contains(write.Tensor) || waiting.Exists(call => call.Call.Reads.Any(read => read.Tensor == write.Tensor))));
        if (isOvertaken || others.Count == 0 || others[others.Count - 1] != calls[sums])
        {
            return;
        }

        KernelCall first = calls[output].Call;
        KernelCall second = calls[sums].Call;
        var normalization = (NormalizeKernel)first.Kernel;
        var joined = new KernelCall(
            (ChannelGradientSumsKernel)second.Kernel with { Output = normalization.Border ?? Border.None(normalization.Lanes, normalization.Pixels) },
            second.Reads,
            [.. second.Writes, .. first.Writes],
            $"{second.Comment}; {first.Comment}");
        others[others.Count - 1] = calls[sums] with { Call = joined };
        calls.RemoveRange(output, sums - output + 1);
        calls.InsertRange(output, [.. others, .. waiting]);
    }
}
