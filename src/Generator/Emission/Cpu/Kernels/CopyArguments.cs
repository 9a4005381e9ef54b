using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's strided copy.</summary>
internal static class CopyArguments
{
    public static IEnumerable<string> Of(CopyKernel kernel) =>
    [
        Walk(kernel.Source, kernel.SourceOffset, kernel.SourceSample),
        Walk(kernel.Destination, kernel.DestinationOffset, kernel.DestinationSample),
        Literal.Of(kernel.Source.Channels),
        Literal.Of(kernel.Source.Height),
        Literal.Of(kernel.Source.Width),
        Literal.Of(kernel.ClearsFirst),
    ];

    private static string Walk(TensorLayout layout, int offset, int sample) =>
        $"new global::NetGen.Kernels.ElementWalk({layout.ChannelStride}, {layout.RowStride}, {layout.ColumnStride}, {offset}, {sample})";
}
