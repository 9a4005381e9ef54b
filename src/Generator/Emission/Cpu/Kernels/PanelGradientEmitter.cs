using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Gradients of weights in panels: a tile of k by vectors of outputs stays in registers while rows pass by. Where a sample is one
/// row, a tile takes in the whole batch at once; where it has many, the samples go by in groups that stay in cache, each of them
/// through all tiles.
/// </summary>
internal sealed class PanelGradientEmitter : CpuKernelEmitter<PanelGradientKernel>
{
    protected override string Call(PanelGradientKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        kernel.IsBand ? $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {Literal.Of(!kernel.Continues)});" : base.Call(kernel, method, operands, site);

    protected override void WriteMethod(CodeWriter code, PanelGradientKernel kernel, string method)
    {
        if (kernel.Rows.Count == 0)
        {
            new SampleGradientWriter(code, kernel, method).Write();
        }
        else
        {
            new PixelGradientWriter(code, kernel, method).Write();
        }
    }
}
