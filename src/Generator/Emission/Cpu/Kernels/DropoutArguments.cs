using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's dropout.</summary>
internal static class DropoutArguments
{
    public static IEnumerable<string> Of(DropoutKernel kernel) =>
    [
        Literal.Of(kernel.Map.Channels),
        Literal.Of(kernel.Map.ColumnStride),
        Literal.Of(kernel.Map.Pixels),
        Literal.Of(kernel.Node),
        Literal.Of(kernel.Rate),
        Literal.Of((float)kernel.Kept),
        Literal.Of((float)kernel.KeptOffset),
        Literal.Of((float)kernel.DroppedOffset),
    ];
}
