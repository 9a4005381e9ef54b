using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>Products of rows with panels of weights: samples, or the pixels of a map.</summary>
internal sealed class PanelProductEmitter : CpuKernelEmitter<PanelProductKernel>
{
    protected override string Call(PanelProductKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {(kernel.Differentiates ? "true" : site.Activates)}{(kernel.SkipsZeros ? ", state.CanSkipZeros" : "")});";

    protected override string CallSingle(PanelProductKernel kernel, string method, IReadOnlyList<string> operands)
    {
        if (kernel.Rows.Count > 0)
        {
            return base.CallSingle(kernel, method, operands);
        }

        string arguments = $"({string.Join(", ", operands)}, true);";
        return $"if (V.Count == {TensorLayout.PanelWidth}) {method}WideSingle{arguments} else {method}NarrowSingle<V>{arguments}";
    }

    protected override void WriteMethod(CodeWriter code, PanelProductKernel kernel, string method)
    {
        if (kernel.Transposition is not null)
        {
            new TransposedProductWriter(code, kernel, method).Write();
        }
        else if (kernel.Rows.Count == 0)
        {
            new SampleProductWriter(code, kernel, method).Write();
        }
        else
        {
            new PixelProductWriter(code, kernel, method).Write();
        }
    }
}
