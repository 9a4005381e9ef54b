using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// What is only copied to have a border of zeros for a convolution is written with its border at once: a normalised map for the next
/// convolution, and on the way back the gradient that a batch normalisation hands to the one before it.
/// </summary>
internal static class BorderFusion
{
    public static List<Phase> Apply(List<Phase> phases, List<LayerTrace> traces)
    {
        ILookup<int, KernelCall> readers = phases
            .SelectMany(phase => phase.Calls)
            .SelectMany(call => call.Call.Reads.Select(read => (read.Tensor.Id, call.Call)))
            .ToLookup(read => read.Id, read => read.Call);
        return [.. phases.Select(phase => phase.IsPerSample ? phase with { Calls = Fuse(phase.Calls, readers, traces) } : phase)];
    }

    private static List<NumberedCall> Fuse(IReadOnlyList<NumberedCall> calls, ILookup<int, KernelCall> readers, List<LayerTrace> traces)
    {
        var fused = new List<NumberedCall>();
        foreach (NumberedCall call in calls)
        {
            int writer = call.Call.Kernel is CopyKernel ? fused.FindIndex(earlier => Feeds(earlier.Call, call.Call)) : -1;
            KernelCall[] others = writer < 0 ? [] : [.. readers[call.Call.Reads[0].Tensor.Id].Where(reader => reader != call.Call)];
            if (writer >= 0 && fused[writer].Call.Kernel is NormalizeKernel && others.Length == 0)
            {
                // In the place of the copy, so that it stands before its reader.
                NumberedCall first = fused[writer];
                fused.RemoveAt(writer);
                fused.Add(call with { Call = WithBorder(first.Call, call.Call) });
            }
            else if (writer >= 0 && fused[writer].Call.Kernel is BatchNormBackKernel && others.All(other => IsGradient(other, call.Call) && fused.Exists(earlier => earlier.Call == other)))
            {
                fused[writer] = fused[writer] with { Call = WithBorder(fused[writer].Call, call.Call) };
                for (int index = 0; index < fused.Count; index++)
                {
                    if (others.Contains(fused[index].Call))
                    {
                        fused[index] = fused[index] with { Call = Reading(fused[index].Call, call.Call) };
                    }
                }

                Move(traces, call.Call);
            }
            else
            {
                fused.Add(call);
            }
        }

        return fused;
    }

    /// <summary>Whether a copy gives a border to what a pass over a map of lanes wrote.</summary>
    private static bool Feeds(KernelCall earlier, KernelCall copying) =>
        LanesOf(earlier.Kernel, out int lanes, out int pixels)
        && earlier.Writes[0] == copying.Reads[0]
        && copying.Kernel is CopyKernel { ClearsFirst: true, SourceOffset: 0 } copy
        && (copy.Source.ChannelStride, copy.Source.ColumnStride, copy.Source.RowStride) == (1, lanes, copy.Source.Width * lanes)
        && copy.Source.Pixels == pixels
        && (copy.Destination.ChannelStride, copy.Destination.ColumnStride) == (1, lanes)
        && copying.Writes[0].Offset == 0;

    /// <summary>The map of a pass that could write it with a border and does not yet.</summary>
    private static bool LanesOf(Kernel kernel, out int lanes, out int pixels)
    {
        (lanes, pixels) = kernel switch
        {
            NormalizeKernel { Border: null } normalization => (normalization.Lanes, normalization.Pixels),
            BatchNormBackKernel { Border: null } back => (back.Lanes, back.Pixels),
            _ => (0, 0),
        };
        return lanes > 0;
    }

    /// <summary>Whether a call reads the copied map as the output gradient of a convolution's weights, row by row.</summary>
    private static bool IsGradient(KernelCall reader, KernelCall copying) =>
        reader.Kernel is PanelGradientKernel { IsGrouped: true, Rows.Count: 2 } kernel
        && copying.Kernel is CopyKernel copy
        && reader.Reads[1].Tensor == copying.Reads[0].Tensor
        && reader.Reads[0].Tensor != copying.Reads[0].Tensor
        && (kernel.Rows[0].OutputStride, kernel.Rows[1].OutputStride) == (copy.Source.RowStride, copy.Source.ColumnStride);

    private static KernelCall WithBorder(KernelCall call, KernelCall copying)
    {
        Border border = BorderOf(copying);
        Kernel kernel = call.Kernel is NormalizeKernel normalization ? normalization with { Border = border } : (BatchNormBackKernel)call.Kernel with { Border = border };
        return new KernelCall(kernel, call.Reads, copying.Writes, $"{call.Comment}, with a border of zeros");
    }

    private static KernelCall Reading(KernelCall reader, KernelCall copying)
    {
        var kernel = (PanelGradientKernel)reader.Kernel;
        Border border = BorderOf(copying);
        RowLoop rows = kernel.Rows[0] with { OutputStride = border.RowStride };
        Operand gradient = new(copying.Writes[0].Tensor, reader.Reads[1].Offset + border.First);
        return reader with
        {
            Kernel = kernel with { OutputSample = border.Sample, Rows = EquatableArray.Of(rows, kernel.Rows[1]) },
            Reads = [reader.Reads[0], gradient, .. reader.Reads.Skip(2)],
        };
    }

    /// <summary>A layer's gradient is found where it lies now.</summary>
    private static void Move(List<LayerTrace> traces, KernelCall copying)
    {
        int index = traces.FindIndex(trace => trace.Gradient?.Value.Tensor == copying.Reads[0].Tensor);
        if (index >= 0)
        {
            Trace gradient = traces[index].Gradient!;
            traces[index] = traces[index] with { Gradient = gradient with { Value = gradient.Value with { Tensor = copying.Writes[0].Tensor }, Border = BorderOf(copying) } };
        }
    }

    private static Border BorderOf(KernelCall copying)
    {
        var copy = (CopyKernel)copying.Kernel;
        return new Border(copy.Source.Width, copy.DestinationOffset, copy.Destination.RowStride, copy.DestinationSample);
    }
}
