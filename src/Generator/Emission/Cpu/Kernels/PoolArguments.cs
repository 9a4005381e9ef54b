using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The arguments of the runtime's pools.</summary>
internal static class PoolArguments
{
    public static IEnumerable<string> Of(PoolMap pool)
    {
        WindowGeometry geometry = pool.Geometry;
        Window window = geometry.Window;
        int[] values =
        [
            pool.Map.Height,
            pool.Map.Width,
            geometry.OutputHeight,
            geometry.OutputWidth,
            window.Height,
            window.Width,
            window.StrideHeight,
            window.StrideWidth,
            geometry.Top,
            geometry.Left,
            pool.Map.ColumnStride,
        ];
        return [$"new global::NetGen.Kernels.PoolWindows({string.Join(", ", values.Select(Literal.Of))})"];
    }
}
