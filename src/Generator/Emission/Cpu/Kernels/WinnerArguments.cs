using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's methods for gradients that visit the winners of a pool.</summary>
internal static class WinnerArguments
{
    public static IEnumerable<string> Of(WinnerPlacesKernel kernel)
    {
        PoolMap pool = kernel.Pool;
        return CpuKernelCatalog.Constants(
            pool.Output.Height,
            pool.Output.Width,
            pool.Output.ColumnStride,
            pool.Taps,
            pool.Window.Width,
            pool.Window.StrideHeight * kernel.LineStep,
            pool.Window.StrideWidth * kernel.PixelStep,
            kernel.LineStep,
            kernel.PixelStep);
    }

    public static IEnumerable<string> Of(WinnerMasksKernel kernel) =>
        CpuKernelCatalog.Constants(kernel.Pool.Output.Pixels, kernel.Pool.Output.ColumnStride, kernel.Pool.Map.Channels, kernel.Pool.Taps, kernel.Floats);

    public static IEnumerable<string> Of(WindowRowsKernel kernel)
    {
        TensorLayout map = kernel.Map;
        return
        [
            $"new global::NetGen.Kernels.ElementWalk({map.ChannelStride}, {map.RowStride}, {map.ColumnStride}, 0, {map.Size})",
            .. CpuKernelCatalog.Constants(map.Channels, map.Height, map.Width, kernel.Windows, kernel.Step, kernel.Vectors),
        ];
    }
}
