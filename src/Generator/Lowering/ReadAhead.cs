using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Has the weight gradients and convolutions of a phase fetch what the phase reads of the next samples, and what minimal filtering writes: they compute for
/// long on little memory, and such passes and those of a batch normalisation, which do the opposite, then find their values in cache.
/// </summary>
internal static class ReadAhead
{
    /// <summary>Values that are fetched at most: each has a pointer of its own in the innermost method.</summary>
    private const int MostValues = 4;

    /// <summary>Floats of a sample that are fetched at most: half of the second-level cache. More would drive out itself and what is at work.</summary>
    private const long MostFloats = Processor.SecondLevelFloats / 2;

    public static Phase Plan(Phase phase)
    {
        if (!phase.IsPerSample || phase.Calls.Any(call => call.Call.Kernel is PanelProductKernel { Rows.Count: 0 }))
        {
            return phase;
        }

        Tensor[] values = [.. ComeFromOutside(phase)];
        NumberedCall[] products = [.. phase.Calls.Where(call => call.Call.Kernel is PanelProductKernel or LineFilterKernel or PanelGradientKernel { IsGrouped: true, Rows.Count: 2 })];
        if (products.Length == 0 || values.Length is 0 or > MostValues || values.Sum(value => (long)value.Size) > MostFloats)
        {
            return phase;
        }

        // Each value goes where the least is fetched for the work then.
        ILookup<int, Tensor> fetched = Share(values, products).ToLookup(pair => pair.Number, pair => pair.Value);
        return phase with { Calls = [.. phase.Calls.Select(call => fetched.Contains(call.Number) ? call with { Call = Fetching(call.Call, [.. fetched[call.Number]]) } : call)] };
    }

    private static IEnumerable<(int Number, Tensor Value)> Share(Tensor[] values, NumberedCall[] products)
    {
        double[] floats = new double[products.Length];
        foreach (Tensor value in values.OrderByDescending(value => value.Size))
        {
            int least = Enumerable.Range(0, products.Length).OrderBy(product => (floats[product] + value.Size) / products[product].Call.Kernel.Cost).First();
            floats[least] += value.Size;
            yield return (products[least].Number, value);
        }
    }

    private static KernelCall Fetching(KernelCall call, Tensor[] values)
    {
        var sizes = values.Select(value => value.Size).ToEquatableArray();
        return call with
        {
            Kernel = call.Kernel switch
            {
                PanelGradientKernel gradient => gradient with { Ahead = sizes },
                LineFilterKernel lines => lines with { Ahead = sizes },
                _ => (PanelProductKernel)call.Kernel with { Ahead = sizes },
            },
            Reads = [.. call.Reads, .. values.Select(value => new Operand(value, 0))],
        };
    }

    /// <summary>The maps that an earlier phase wrote and this one reads, the network's input, and the maps that this one writes for later ones.</summary>
    private static IEnumerable<Tensor> ComeFromOutside(Phase phase)
    {
        var seen = new HashSet<int>();
        foreach (NumberedCall call in phase.Calls.Where(call => !call.Call.IsForProbe))
        {
            foreach (Operand read in call.Call.Reads)
            {
                if (seen.Add(read.Tensor.Id) && read.Tensor is { Storage: TensorStorage.Activation or TensorStorage.Input, IsPassing: false })
                {
                    yield return read.Tensor;
                }
            }

            foreach (Operand write in call.Call.Writes)
            {
                // A pass of minimal filtering, which computes little too, would wait for the lines that it writes, and so do convolutions by lines, which write two at a time.
                if (seen.Add(write.Tensor.Id) && call.Call.Kernel is WinogradOutputKernel or WinogradInputBackKernel or LineFilterKernel && write.Tensor is { Storage: TensorStorage.Activation, IsPassing: false })
                {
                    yield return write.Tensor;
                }
            }
        }
    }
}
