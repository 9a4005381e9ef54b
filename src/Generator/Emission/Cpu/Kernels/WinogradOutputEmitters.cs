using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>A tile's outputs: its sums combined down the columns, then along the rows; the bias added, and the activation applied.</summary>
internal sealed class WinogradOutputEmitter : CpuKernelEmitter<WinogradOutputKernel>
{
    protected override string Call(WinogradOutputKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {site.Activates});";

    protected override void WriteMethod(CodeWriter code, WinogradOutputKernel kernel, string method)
    {
        WinogradGrid grid = kernel.Grid;
        MinimalFilter filter = grid.Tile.Filter;
        TensorLayout map = kernel.Map;
        int lanes = map.ColumnStride;
        int[] outputs = [.. Enumerable.Range(0, MinimalFilter.Outputs)];
        int[] sums = [.. Enumerable.Range(0, filter.Sums)];
        WinogradText.OpenMethod(code, method, $"float* input{(kernel.HasBias ? ", float* bias" : "")}, float* output, int from, int to, bool activates");
        code.Line($"float* source = input + ((nint)sample * {grid.OutputSize}), target = output + ((nint)sample * {map.Size});");
        WinogradText.OpenTiles(code, grid, "target", MinimalFilter.Outputs, map.RowStride, lanes, "source", grid.OutputTile);
        code.Line($"float* s = source + lane, y = target + lane;{(kernel.HasBias ? " V b = V.Load(bias + lane);" : "")}");
        foreach (int i in outputs)
        {
            string Combined(int column) => WinogradText.Sum(WinogradText.Terms(filter.Output[i], row => $"V.Load(s + {grid.Tile.Sum(row, column) * lanes})"));
            code.Line($"V {string.Join(", ", sums.Select(column => $"r{i}_{column} = {Combined(column)}"))};");
        }

        foreach (int i in outputs)
        {
            string Output(int j)
            {
                WinogradText.Term[] terms = WinogradText.Terms(filter.Output[j], column => $"r{i}_{column}");
                return kernel.HasBias ? WinogradText.AddTo("b", terms) : WinogradText.Sum(terms);
            }

            code.Line($"V {string.Join(", ", outputs.Select(j => $"y{i}_{j} = {Output(j)}"))};");
        }

        if (!kernel.Activation.IsIdentity)
        {
            code.Line($"if (activates) {{ {string.Join(" ", outputs.SelectMany(i => outputs.Select(j => $"y{i}_{j} = {VectorText.Narrow.Apply(kernel.Activation, $"y{i}_{j}")};")))} }}");
        }

        foreach (int i in outputs)
        {
            code.Line(string.Join(" ", outputs.Select(j => WinogradText.When(
                WinogradText.All(
                    WinogradText.OutputExists("row", grid.TileRows, i, kernel.Rows),
                    WinogradText.OutputExists("column", grid.TileColumns, j, map.Width)),
                $"V.Store(y{i}_{j}, y + {(i * map.RowStride) + (j * lanes)});"))));
        }

        WinogradText.CloseAll(code);
    }
}

/// <summary>The way back: the gradients of a tile's outputs, spread over its sums.</summary>
internal sealed class WinogradOutputBackEmitter : CpuKernelEmitter<WinogradOutputBackKernel>
{
    protected override void WriteMethod(CodeWriter code, WinogradOutputBackKernel kernel, string method)
    {
        WinogradGrid grid = kernel.Grid;
        MinimalFilter filter = grid.Tile.Filter;
        TensorLayout map = kernel.Map;
        int lanes = map.ColumnStride;
        int[] outputs = [.. Enumerable.Range(0, MinimalFilter.Outputs)];
        int[] sums = [.. Enumerable.Range(0, filter.Sums)];
        WinogradText.OpenMethod(code, method, "float* input, float* output, int from, int to");
        code.Line($"float* source = input + ((nint)sample * {map.Size}), target = output + ((nint)sample * {grid.OutputSize});");
        WinogradText.OpenTiles(code, grid, "source", MinimalFilter.Outputs, map.RowStride, lanes, "target", grid.OutputTile);
        code.Line("float* d = source + lane, g = target + lane;");
        foreach (int i in outputs)
        {
            code.Line($"V {string.Join(", ", outputs.Select(j =>
            {
                string load = $"V.Load(d + {(i * map.RowStride) + (j * lanes)})";
                string? exists = WinogradText.All(
                    WinogradText.OutputExists("row", grid.TileRows, i, kernel.Rows), WinogradText.OutputExists("column", grid.TileColumns, j, map.Width));
                return $"d{i}_{j} = {(exists is null ? load : $"{exists} ? {load} : V.Zero")}";
            }))};");
        }

        foreach (int i in sums)
        {
            code.Line($"V {string.Join(", ", outputs.Select(column =>
                $"r{i}_{column} = {WinogradText.Sum(WinogradText.Terms(WinogradText.Column(filter.Output, i), row => $"d{row}_{column}"))}"))};");
            code.Line(string.Join(" ", sums.Select(j =>
                $"V.Store({WinogradText.Sum(WinogradText.Terms(WinogradText.Column(filter.Output, j), column => $"r{i}_{column}"))}, g + {grid.Tile.Sum(i, j) * lanes});")));
        }

        WinogradText.CloseAll(code);
    }
}
