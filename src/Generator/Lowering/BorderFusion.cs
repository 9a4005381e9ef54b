using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>A normalised map that is only copied, to have a border of zeros for the next convolution, is written with its border at once.</summary>
internal static class BorderFusion
{
    public static List<Phase> Apply(List<Phase> phases)
    {
        var readers = new Dictionary<int, int>();
        foreach (Operand read in phases.SelectMany(phase => phase.Calls).SelectMany(call => call.Call.Reads))
        {
            readers[read.Tensor.Id] = readers.TryGetValue(read.Tensor.Id, out int count) ? count + 1 : 1;
        }

        return [.. phases.Select(phase => phase.IsPerSample ? phase with { Calls = Fuse(phase.Calls, readers) } : phase)];
    }

    private static List<NumberedCall> Fuse(IReadOnlyList<NumberedCall> calls, Dictionary<int, int> readers)
    {
        var fused = new List<NumberedCall>();
        foreach (NumberedCall call in calls)
        {
            int normalization = call.Call.Kernel is CopyKernel ? fused.FindIndex(earlier => Feeds(earlier.Call, call.Call)) : -1;
            if (normalization < 0 || readers[call.Call.Reads[0].Tensor.Id] > 1)
            {
                fused.Add(call);
                continue;
            }

            KernelCall first = fused[normalization].Call;
            var copy = (CopyKernel)call.Call.Kernel;
            NormalizeKernel kernel = (NormalizeKernel)first.Kernel with
            {
                Border = new Border(copy.Source.Width, copy.DestinationOffset, copy.Destination.RowStride, copy.DestinationSample),
            };
            fused.RemoveAt(normalization);
            fused.Add(call with { Call = new KernelCall(kernel, first.Reads, call.Call.Writes, $"{first.Comment}, with a border of zeros") });
        }

        return fused;
    }

    /// <summary>Whether a copy gives a border to what a normalisation wrote.</summary>
    private static bool Feeds(KernelCall earlier, KernelCall copying) =>
        earlier is { Kernel: NormalizeKernel { Border: null } kernel }
        && earlier.Writes[0] == copying.Reads[0]
        && copying.Kernel is CopyKernel { ClearsFirst: true, SourceOffset: 0 } copy
        && (copy.Source.ChannelStride, copy.Source.ColumnStride, copy.Source.RowStride) == (1, kernel.Lanes, copy.Source.Width * kernel.Lanes)
        && copy.Source.Pixels == kernel.Pixels
        && (copy.Destination.ChannelStride, copy.Destination.ColumnStride) == (1, kernel.Lanes)
        && copying.Writes[0].Offset == 0;
}
