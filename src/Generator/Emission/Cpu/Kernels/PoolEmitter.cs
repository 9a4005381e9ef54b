using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// A pass of a pool: loops over windows and vectors of channels, the taps of a window written out. Windows that reach over the
/// border go to the runtime one by one, and large windows altogether.
/// </summary>
/// <param name="target">The runtime's method for whole maps.</param>
/// <param name="windowTarget">The runtime's method for one window.</param>
/// <param name="operands">The names of the operands.</param>
/// <param name="map">The one that is a map rather than a pixel a window.</param>
internal abstract class PoolEmitter<TKernel>(string target, string windowTarget, string[] operands, string map) : CpuKernelEmitter<TKernel>
    where TKernel : PoolKernel
{
    /// <summary>Taps of a window that are written out at most: those of 5×5.</summary>
    private const int MaxTaps = 25;

    /// <summary>Whether the map is written rather than read.</summary>
    protected abstract bool WritesMap { get; }

    protected override bool HasMethod(TKernel kernel) => kernel.Pool.Taps <= MaxTaps;

    protected override string Call(TKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        HasMethod(kernel)
            ? base.Call(kernel, method, operands, site)
            : $"global::NetGen.Kernels.{target}<V>({string.Join(", ", operands)}, {Windows(kernel.Pool)}, {site.Range});";

    protected override void WriteMethod(CodeWriter code, TKernel kernel, string method)
    {
        PoolMap pool = kernel.Pool;
        WindowGeometry geometry = pool.Geometry;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({string.Join(", ", operands.Select(operand => "float* " + operand))}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        if (geometry.IsPadded)
        {
            code.Line($"global::NetGen.Kernels.PoolWindows windows = {Windows(pool)};");
        }

        code.Line($"nint place = (nint)from * {pool.Output.Size};");
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"float* map = {map} + ((nint)sample * {pool.Map.Size});");
        if (WritesMap && !pool.IsTiling)
        {
            code.Line($"new global::System.Span<float>(map, {pool.Map.Size}).Clear();");
        }

        code.Open($"for (int row = 0; row < {geometry.OutputHeight}; row++)");
        code.Open($"for (int column = 0; column < {geometry.OutputWidth}; column++, place += {pool.Map.ColumnStride})");
        if (geometry.IsPadded)
        {
            WriteBorder(code, pool);
        }

        code.Line($"float* window = map + {First(pool)};");
        code.Open($"for (nint lane = 0; lane < {pool.Map.ColumnStride}; lane += V.Count)");
        code.Line("float* taps = window + lane;");
        WriteWindow(code, pool);
        code.Close();
        code.Close();
        code.Close();
        code.Close();
        code.Close();
    }

    /// <summary>Writes what is done with a vector of one window's channels: <c>taps</c> points to its first tap, <c>place + lane</c> is its place in the result.</summary>
    protected abstract void WriteWindow(CodeWriter code, PoolMap pool);

    /// <summary>The texts of the places of a window's taps, row by row.</summary>
    protected static IEnumerable<string> Taps(PoolMap pool) =>
        from row in Enumerable.Range(0, pool.Window.Height)
        from column in Enumerable.Range(0, pool.Window.Width)
        let offset = (row * pool.Map.RowStride) + (column * pool.Map.ColumnStride)
        select offset == 0 ? "taps" : $"taps + {offset}";

    /// <summary>Division by the number of taps; a multiplication where that gives the same bits.</summary>
    protected static string Mean(PoolMap pool, string sum) => (pool.Taps & (pool.Taps - 1)) == 0
        ? $"V.Multiply({sum}, V.Broadcast({Literal.Of(1f / pool.Taps)}))"
        : $"V.Divide({sum}, V.Broadcast({Literal.Of((float)pool.Taps)}))";

    private void WriteBorder(CodeWriter code, PoolMap pool)
    {
        WindowGeometry geometry = pool.Geometry;
        Window window = pool.Window;
        code.Open("if (" + string.Join(" || ", Outside("row", geometry.Top, window.StrideHeight, window.Height, pool.Map.Height)
            .Concat(Outside("column", geometry.Left, window.StrideWidth, window.Width, pool.Map.Width))) + ")");
        string[] places = [.. operands.Select(operand => operand == map ? "map" : $"{operand} + place")];
        code.Line($"global::NetGen.Kernels.{windowTarget}<V>({string.Join(", ", places)}, in windows, row, column);");
        code.Line("continue;");
        code.Close();
        code.Line();
    }

    /// <summary>When a window reaches over the map's edges along an axis.</summary>
    private static IEnumerable<string> Outside(string index, int before, int stride, int taps, int size) =>
        [$"{index} < {(before + stride - 1) / stride}", $"{index} > {(int)Math.Floor((size + before - taps) / (double)stride)}"];

    private static string First(PoolMap pool)
    {
        WindowGeometry geometry = pool.Geometry;
        int border = (geometry.Top * pool.Map.RowStride) + (geometry.Left * pool.Map.ColumnStride);
        string first = $"(row * {pool.Window.StrideHeight * pool.Map.RowStride}) + (column * {pool.Window.StrideWidth * pool.Map.ColumnStride})";
        return border == 0 ? first : $"{first} - {border}";
    }

    private static string Windows(PoolMap pool)
    {
        WindowGeometry geometry = pool.Geometry;
        Window window = pool.Window;
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
        return $"new global::NetGen.Kernels.PoolWindows({string.Join(", ", values.Select(Literal.Of))})";
    }
}
