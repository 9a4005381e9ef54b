using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Has the weight gradient of a phase fetch what the phase reads of the next samples: it computes for long on little memory, and the
/// passes of a batch normalisation, which do the opposite, then find their values in cache.
/// </summary>
internal static class ReadAhead
{
    /// <summary>Values that are fetched at most: each has a pointer of its own in the innermost method.</summary>
    private const int MostValues = 4;

    public static Phase Plan(Phase phase)
    {
        if (!phase.IsPerSample || phase.Calls.Any(call => call.Call.Kernel is PanelProductKernel { Rows.Count: 0 }))
        {
            return phase;
        }

        NumberedCall[] gradients = [.. phase.Calls.Where(call => call.Call.Kernel is PanelGradientKernel { IsGrouped: true, Rows.Count: 2 })];
        Tensor[] values = gradients.Length == 0 ? [] : [.. ComeFromBefore(phase)];
        if (values.Length is 0 or > MostValues)
        {
            return phase;
        }

        NumberedCall busiest = gradients.OrderByDescending(call => call.Call.Kernel.Cost).First();
        var kernel = (PanelGradientKernel)busiest.Call.Kernel;
        KernelCall fetching = busiest.Call with
        {
            Kernel = kernel with { Ahead = values.Select(value => value.Size).ToEquatableArray() },
            Reads = [.. busiest.Call.Reads, .. values.Select(value => new Operand(value, 0))],
        };
        return phase with { Calls = [.. phase.Calls.Select(call => call.Number == busiest.Number ? call with { Call = fetching } : call)] };
    }

    /// <summary>The maps that an earlier phase wrote and this one reads.</summary>
    private static IEnumerable<Tensor> ComeFromBefore(Phase phase)
    {
        var seen = new HashSet<int>();
        foreach (NumberedCall call in phase.Calls)
        {
            foreach (Operand read in call.Call.Reads)
            {
                if (seen.Add(read.Tensor.Id) && read.Tensor is { Storage: TensorStorage.Activation, IsPassing: false })
                {
                    yield return read.Tensor;
                }
            }

            seen.UnionWith(call.Call.Writes.Select(write => write.Tensor.Id));
        }
    }
}
