using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's moves between channels and the lanes of groups.</summary>
internal static class GroupArguments
{
    public static IEnumerable<string> Of(GroupGatherKernel kernel) =>
    [
        Walk(kernel.Source, 0, kernel.SourceSample),
        Walk(kernel.Destination, kernel.First, kernel.Destination.Size),
        .. CpuKernelCatalog.Constants(
            kernel.Source.Height, kernel.Source.Width, kernel.Groups, kernel.Planes, kernel.Outputs, kernel.Destination.ColumnStride / kernel.Planes),
    ];

    public static IEnumerable<string> Of(GroupScatterKernel kernel) =>
    [
        Walk(kernel.Source, 0, kernel.Source.Size),
        Walk(kernel.Destination, 0, kernel.Destination.Size),
        .. CpuKernelCatalog.Constants(
            kernel.Source.Height, kernel.Source.Width, kernel.Groups, kernel.Planes, kernel.Outputs, kernel.Source.ColumnStride / kernel.Planes),
    ];

    private static string Walk(TensorLayout layout, int first, int sample) =>
        $"new global::NetGen.Kernels.ElementWalk({layout.ChannelStride}, {layout.RowStride}, {layout.ColumnStride}, {first}, {sample})";
}
