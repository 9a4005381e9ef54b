using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Has the weight gradient of a phase, or else its convolution, fetch what the phase reads of the next samples: it computes for long on
/// little memory, and the passes of a batch normalisation, which do the opposite, then find their values in cache.
/// </summary>
internal static class ReadAhead
{
    /// <summary>Values that are fetched at most: each has a pointer of its own in the innermost method.</summary>
    private const int MostValues = 4;

    /// <summary>Floats of a sample that are fetched at most: half of the second-level cache. More would drive out itself and what is at work.</summary>
    private const long MostFloats = 128 * 1024;

    public static Phase Plan(Phase phase)
    {
        if (!phase.IsPerSample || phase.Calls.Any(call => call.Call.Kernel is PanelProductKernel { Rows.Count: 0 }))
        {
            return phase;
        }

        Tensor[] values = [.. ComeFromBefore(phase)];
        NumberedCall[] products = [.. phase.Calls.Where(call => call.Call.Kernel is PanelGradientKernel { IsGrouped: true, Rows.Count: 2 })];
        if (products.Length == 0)
        {
            products = [.. phase.Calls.Where(call => call.Call.Kernel is PanelProductKernel)];
        }

        if (products.Length == 0 || values.Length is 0 or > MostValues || values.Sum(value => (long)value.Size) > MostFloats)
        {
            return phase;
        }

        NumberedCall busiest = products.OrderByDescending(call => call.Call.Kernel.Cost).First();
        KernelCall fetching = busiest.Call with
        {
            Kernel = Fetching(busiest.Call.Kernel, values.Select(value => value.Size).ToEquatableArray()),
            Reads = [.. busiest.Call.Reads, .. values.Select(value => new Operand(value, 0))],
        };
        return phase with { Calls = [.. phase.Calls.Select(call => call.Number == busiest.Number ? call with { Call = fetching } : call)] };
    }

    private static Kernel Fetching(Kernel kernel, EquatableArray<int> sizes) =>
        kernel is PanelGradientKernel gradient ? gradient with { Ahead = sizes } : (PanelProductKernel)kernel with { Ahead = sizes };

    /// <summary>The maps that an earlier phase wrote and this one reads, and the network's input.</summary>
    private static IEnumerable<Tensor> ComeFromBefore(Phase phase)
    {
        var seen = new HashSet<int>();
        foreach (NumberedCall call in phase.Calls)
        {
            foreach (Operand read in call.Call.Reads)
            {
                if (seen.Add(read.Tensor.Id) && read.Tensor is { Storage: TensorStorage.Activation or TensorStorage.Input, IsPassing: false })
                {
                    yield return read.Tensor;
                }
            }

            seen.UnionWith(call.Call.Writes.Select(write => write.Tensor.Id));
        }
    }
}
