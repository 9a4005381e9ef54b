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
        bool isVector = IsVector(kernel);
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

    /// <summary>The runtime moves a known number of floats in a few instructions.</summary>
    protected override string CallSingle(CopyKernel kernel, string method, IReadOnlyList<string> operands) => IsVector(kernel)
        ? $"new global::System.ReadOnlySpan<float>({operands[0]}, {kernel.Source.Channels}).CopyTo(new global::System.Span<float>({operands[1]}, {kernel.Source.Channels}));"
        : base.CallSingle(kernel, method, operands);

    private static bool IsVector(CopyKernel kernel) =>
        kernel is { Source: { Pixels: 1, ChannelStride: 1 }, Destination: { Pixels: 1, ChannelStride: 1 }, SourceOffset: 0, DestinationOffset: 0, ClearsFirst: false };

    private static string Walk(TensorLayout layout, int offset, int sample) =>
        $"new global::NetGen.Kernels.ElementWalk({layout.ChannelStride}, {layout.RowStride}, {layout.ColumnStride}, {offset}, {sample})";
}
