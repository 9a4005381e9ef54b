using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's transposition of panels.</summary>
internal static class TransposeArguments
{
    public static IEnumerable<string> Of(TransposePanelsKernel kernel)
    {
        Loop panels = kernel.Panels[kernel.Panels.Count - 1];
        Loop pixels = kernel.Panels.Count > 1 ? kernel.Panels[0] : new Loop(1, 0);
        Loop columns = kernel.Taps[kernel.Taps.Count - 1];
        Loop rows = kernel.Taps.Count > 1 ? kernel.Taps[0] : new Loop(1, 0);
        return CpuKernelCatalog.Constants(
            panels.Extent,
            panels.Stride,
            pixels.Stride,
            kernel.Channels,
            kernel.ChannelStride,
            rows.Extent,
            rows.Stride,
            columns.Extent,
            columns.Stride,
            kernel.Outputs,
            kernel.RowOutputs,
            kernel.OutputStride);
    }
}
