using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>Copies between layouts, by the runtime: vectors, as most outputs are, in the shortest way, maps by their strides.</summary>
internal sealed class CopyEmitter : CpuKernelEmitter<CopyKernel>
{
    protected override bool HasMethod(CopyKernel kernel) => false;

    protected override void WriteMethod(CodeWriter code, CopyKernel kernel, string method) =>
        throw new InvalidOperationException("Copies are the runtime's own.");

    protected override string Call(CopyKernel kernel, string method, IReadOnlyList<string> operands, CallSite site)
    {
        bool isVector = kernel is { Source: { Pixels: 1, ChannelStride: 1 }, Destination: { Pixels: 1, ChannelStride: 1 }, SourceOffset: 0, DestinationOffset: 0, ClearsFirst: false };
        string[] arguments = isVector
            ? [.. CpuKernelCatalog.Constants(kernel.SourceSample, kernel.DestinationSample, kernel.Source.Channels)]
            :
            [
                Walk(kernel.Source, kernel.SourceOffset, kernel.SourceSample),
                Walk(kernel.Destination, kernel.DestinationOffset, kernel.DestinationSample),
                .. CpuKernelCatalog.Constants(kernel.Source.Channels, kernel.Source.Height, kernel.Source.Width),
                Literal.Of(kernel.ClearsFirst),
            ];
        return $"global::NetGen.Kernels.Memory.{(isVector ? "CopyVectors" : "Copy")}<V>({string.Join(", ", operands.Concat(arguments).Append(site.Range))});";
    }

    private static string Walk(TensorLayout layout, int offset, int sample) =>
        $"new global::NetGen.Kernels.ElementWalk({layout.ChannelStride}, {layout.RowStride}, {layout.ColumnStride}, {offset}, {sample})";
}
