using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's passes on the way back through a batch normalisation.</summary>
internal static class BatchNormArguments
{
    public static string MethodOf(ChannelGradientSumsKernel kernel) =>
        kernel.Output is not null ? "ChannelGradients.SumsAndOutputThroughReLU"
        : kernel.ThroughReLU ? "ChannelGradients.SumsThroughReLU"
        : "ChannelGradients.Sums";

    public static IEnumerable<string> Of(ChannelGradientSumsKernel kernel) => kernel.Output is { } output
        ? [Literal.Of(kernel.Lanes), Rows(output, kernel.Pixels)]
        : CpuKernelCatalog.Constants(kernel.Lanes, kernel.HasCommonGradient ? 0 : kernel.Lanes, kernel.Pixels);

    public static IEnumerable<string> Of(BatchNormBackKernel kernel) =>
    [
        .. CpuKernelCatalog.Constants(kernel.Lanes, kernel.HasCommonGradient ? 0 : kernel.Lanes, kernel.Channels, kernel.Group),
        Rows(kernel.Border ?? Border.None(kernel.Lanes, kernel.Pixels), kernel.Pixels),
    ];

    private static string Rows(Border border, int pixels) =>
        $"new global::NetGen.Kernels.MapRows({pixels / border.Width}, {border.Width}, {border.First}, {border.RowStride}, {border.Sample})";
}
