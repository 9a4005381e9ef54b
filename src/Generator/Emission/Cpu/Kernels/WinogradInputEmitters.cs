using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>A tile's window, rows first: each row of the result is a combination of rows of the window, and then of its columns.</summary>
internal sealed class WinogradInputEmitter : CpuKernelEmitter<WinogradInputKernel>
{
    protected override void WriteMethod(CodeWriter code, WinogradInputKernel kernel, string method)
    {
        WinogradGrid grid = kernel.Grid;
        MinimalFilter filter = grid.Tile.Filter;
        int lanes = grid.ChannelLanes;
        int[] columns = [.. Enumerable.Range(0, filter.Window)];
        WinogradText.OpenMethod(code, method, "float* input, float* output, int from, int to");
        code.Line($"float* source = input + ((nint)sample * {kernel.Sample}), target = output + ((nint)sample * {grid.InputSize});");
        WinogradText.OpenTiles(code, grid, "source", filter.Step, kernel.RowStride, lanes, "target", grid.InputTile);
        code.Line("float* x = source + lane, y = target + lane;");
        for (int i = 0; i < filter.Products; i++)
        {
            int[] signs = filter.Input[i];
            string Combined(int column) => WinogradText.Sum(WinogradText.Terms(signs, row => $"V.Load(x + {(row * kernel.RowStride) + (column * lanes)})"));
            string Product(int j) => WinogradText.Sum(WinogradText.Terms(filter.Input[j], column => $"r{i}_{column}"));
            code.Line($"V {string.Join(", ", columns.Select(column => $"r{i}_{column} = {Combined(column)}"))};");
            code.Line(string.Join(" ", Enumerable.Range(0, filter.Products).Select(j => $"V.Store({Product(j)}, y + {grid.Tile.Product(i, j) * lanes});")));
        }

        WinogradText.CloseAll(code);
    }
}

/// <summary>
/// The way back: each tile has the pixels of its window up to the next tile's, and adds what they have from the tiles before: from the one above as it is read, or as the map has it; from
/// the one to the left in registers.
/// </summary>
internal sealed class WinogradInputBackEmitter : CpuKernelEmitter<WinogradInputBackKernel>
{
    protected override void WriteMethod(CodeWriter code, WinogradInputBackKernel kernel, string method)
    {
        WinogradGrid grid = kernel.Grid;
        MinimalFilter filter = grid.Tile.Filter;
        TensorLayout map = kernel.Map;
        WinogradText.OpenMethod(code, method, "float* input, float* output, int from, int to");
        code.Line($"float* source = input + ((nint)sample * {grid.InputSize});");
        code.Line($"float* target = output + ((nint)sample * {map.Size}) - {Literal.Of((kernel.Top * map.RowStride) + (kernel.Left * map.ColumnStride))};");
        code.Open($"for (int row = 0; row < {grid.TileRows}; row++, source += {grid.TileColumns * grid.InputTile}, target += {filter.Step * map.RowStride})");
        WriteBand(code, kernel, [.. Enumerable.Range(0, filter.Step)], isBehind: false);
        code.Close();

        // The pixels behind the last row of tiles.
        int[] behind = [.. Enumerable.Range(0, filter.Window - filter.Step).Where(row => (grid.TileRows * filter.Step) + row < kernel.End)];
        if (behind.Length > 0)
        {
            code.Line();
            WriteBand(code, kernel, behind, isBehind: true);
        }

        code.Close();
        code.Close();
    }

    private static void WriteBand(CodeWriter code, WinogradInputBackKernel kernel, int[] rows, bool isBehind)
    {
        WinogradGrid grid = kernel.Grid;
        MinimalFilter filter = grid.Tile.Filter;
        TensorLayout map = kernel.Map;
        int[] shared = [.. Enumerable.Range(0, filter.Window - filter.Step)];
        code.Open($"for (int lane = 0; lane < {map.ColumnStride}; lane += V.Count)");
        code.Line("float* g = source + lane, y = target + lane;");
        code.Line($"V {string.Join(", ", rows.SelectMany(row => shared.Select(column => $"left{row}_{column} = V.Zero")))};");
        code.Open($"for (int column = 0; column < {grid.TileColumns}; column++, g += {grid.InputTile}, y += {filter.Step * map.ColumnStride})");
        foreach (int row in rows)
        {
            WriteRow(code, kernel, row, shared, isBehind);
        }

        code.Close();
        string[] last =
        [
            .. rows.SelectMany(row => shared
                .Where(column => (grid.TileColumns * filter.Step) + column - kernel.Left < map.Width)
                .Select(column => WinogradText.When(RowExists(kernel, row, isBehind), Store(kernel, row, column, $"left{row}_{column}", isBehind)))),
        ];
        if (last.Length > 0)
        {
            code.Line();
            Array.ForEach(last, line => code.Line(line));
        }

        code.Close();
    }

    /// <summary>A row of a tile's pixels: first its products' combinations down the column, then those along the row.</summary>
    private static void WriteRow(CodeWriter code, WinogradInputBackKernel kernel, int row, int[] shared, bool isBehind)
    {
        WinogradGrid grid = kernel.Grid;
        MinimalFilter filter = grid.Tile.Filter;
        int lanes = grid.ChannelLanes;
        int[] products = [.. Enumerable.Range(0, filter.Products)];
        WinogradText.Term[] Own(int j) => WinogradText.Terms(WinogradText.Column(filter.Input, row), i => $"V.Load(g + {grid.Tile.Product(i, j) * lanes})");
        WinogradText.Term[] Above(int j) => row + filter.Step >= filter.Window
            ? []
            : WinogradText.Terms(WinogradText.Column(filter.Input, row + filter.Step), i => $"V.Load(g + {(grid.Tile.Product(i, j) * lanes) - (grid.TileColumns * grid.InputTile)})");
        bool alwaysHasAbove = isBehind || row < kernel.Top;
        string? exists = RowExists(kernel, row, isBehind);
        if (exists is null)
        {
            code.Block();
        }
        else
        {
            code.Open($"if ({exists})");
        }

        code.Line($"V {string.Join(", ", products.Select(j => $"r{j} = {WinogradText.Sum([.. isBehind ? [] : Own(j), .. alwaysHasAbove ? Above(j) : []])}"))};");
        if (!alwaysHasAbove && Above(0).Length > 0)
        {
            code.Line($"if (row > 0) {{ {string.Join(" ", products.Select(j => $"r{j} = {WinogradText.AddTo($"r{j}", Above(j))};"))} }}");
        }

        for (int pixel = 0; pixel < filter.Step; pixel++)
        {
            WinogradText.Term[] terms = WinogradText.Terms(WinogradText.Column(filter.Input, pixel), j => $"r{j}");
            string sum = pixel < shared.Length ? WinogradText.AddTo($"left{row}_{pixel}", terms) : WinogradText.Sum(terms);
            code.Line(WinogradText.When(ColumnExists(kernel, pixel), Store(kernel, row, pixel, sum, isBehind)));
        }

        code.Line(string.Join(" ", shared.Select(column =>
            $"left{row}_{column} = {WinogradText.Sum(WinogradText.Terms(WinogradText.Column(filter.Input, column + filter.Step), j => $"r{j}"))};")));
        code.Close();
    }

    /// <summary>Stores a pixel; where the map has a part of it from tiles further up, the sum of both.</summary>
    private static string Store(WinogradInputBackKernel kernel, int row, int column, string sum, bool isBehind)
    {
        string place = $"y + {(row * kernel.Map.RowStride) + (column * kernel.Map.ColumnStride)}";
        bool mayContinue = kernel.Continues && !isBehind && row + kernel.Grid.Tile.Filter.Step < kernel.Grid.Tile.Filter.Window;
        return $"V.Store({(mayContinue ? $"row > 0 ? {sum} : V.Add(V.Load({place}), {sum})" : sum)}, {place});";
    }

    private static string? RowExists(WinogradInputBackKernel kernel, int row, bool isBehind) =>
        isBehind ? null : PixelExists("row", kernel.Grid.TileRows, kernel.Grid.Tile.Filter.Step, row - kernel.Top, kernel.End - kernel.Top);

    private static string? ColumnExists(WinogradInputBackKernel kernel, int column) =>
        PixelExists("column", kernel.Grid.TileColumns, kernel.Grid.Tile.Filter.Step, column - kernel.Left, kernel.Map.Width);

    /// <summary>A condition under which a pixel of a tile lies in the map; null where it always does.</summary>
    private static string? PixelExists(string index, int tiles, int step, int first, int size) =>
        WinogradText.All(first < 0 ? $"{index} > 0" : null, ((tiles - 1) * step) + first < size ? null : $"{index} < {tiles - 1}");
}
