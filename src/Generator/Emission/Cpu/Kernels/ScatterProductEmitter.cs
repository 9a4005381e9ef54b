using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products that are added to overlapping windows. Pixels follow one another in their order; where a tile takes only some vectors of a window, the last ones come
/// first, for those are what an element gets from earlier pixels.
/// </summary>
internal sealed class ScatterProductEmitter : CpuKernelEmitter<ScatterProductKernel>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override void WriteMethod(CodeWriter code, ScatterProductKernel kernel, string method)
    {
        const string Parameters = "float* input, float* weights, float* output, int from, int to";
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({Parameters})");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"float* source = input + ((nint)sample * {kernel.InputSample});");
        code.Line($"float* target = output + ((nint)sample * {kernel.OutputSample});");
        code.Line($"new global::System.Span<float>(target, {kernel.OutputSample}).Clear();");
        ScatterTile wide = ScatterTile.Wide(kernel.Work);
        code.Open($"if (V.Count == {Width})");
        WriteWideGroups(code, kernel, method, wide);
        code.Line("continue;");
        code.Close();
        code.Line();
        code.Open($"for (int lane = {kernel.Panels * Width} - ({RegisterTile.NarrowVectors} * V.Count); lane >= 0; lane -= {RegisterTile.NarrowVectors} * V.Count)");
        int row = kernel.RowPanels * Width;
        code.Line($"float* window = target + (lane / {row} * {kernel.TapRowStride}) + (lane % {row});");
        code.Line($"{method}Narrow<V>(source, weights + (lane / {Width} * {kernel.Outputs * Width}) + (lane % {Width}), window);");
        code.Close();
        code.Close();
        code.Close();
        WriteTiles(code, kernel, $"{method}Wide", VectorText.Wide, wide);
        WriteTiles(code, kernel, $"{method}Narrow", VectorText.Narrow, ScatterTile.Narrow(kernel.Work, RegisterTile.NarrowVectors));
    }

    private static void WriteWideGroups(CodeWriter code, ScatterProductKernel kernel, string method, ScatterTile tile)
    {
        int vectors = tile.TapRows * tile.Vectors;
        int groups = kernel.Panels / vectors;
        if (groups == 1)
        {
            code.Line($"{method}Wide(source, weights, target);");
            return;
        }

        int parts = kernel.RowPanels / tile.Vectors;
        string place = parts == 1 ? $"(group * {tile.TapRows * kernel.TapRowStride})" : $"(group / {parts} * {kernel.TapRowStride}) + (group % {parts} * {tile.Vectors * Width})";
        code.Open($"for (int group = {groups - 1}; group >= 0; group--)");
        code.Line($"{method}Wide(source, weights + (group * {vectors * kernel.Outputs * Width}), target + {place});");
        code.Close();
        code.Line();
    }

    private static void WriteTiles(CodeWriter code, ScatterProductKernel kernel, string name, VectorText vector, ScatterTile tile)
    {
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {name}{vector.Suffix}(float* source, float* weights, float* target)");
        vector.OpenBody(code);

        RowLoop pixels = kernel.Pixels;
        int whole = pixels.Extent / tile.Columns;
        int rest = pixels.Extent % tile.Columns;
        code.Open($"for (int line = 0; line < {kernel.Lines.Extent}; line++, source += {kernel.Lines.InputStride}, target += {kernel.Lines.OutputStride})");
        code.Open($"for (int tile = 0; tile < {whole}; tile++)");
        Write(tile.Columns, $"source + (tile * {tile.Columns * pixels.InputStride})", $"target + (tile * {tile.Columns * pixels.OutputStride})");
        code.Close();
        if (rest > 0)
        {
            code.Line();
            code.Block();
            Write(rest, $"source + {whole * tile.Columns * pixels.InputStride}", $"target + {whole * tile.Columns * pixels.OutputStride}");
            code.Close();
        }

        code.Close();
        code.Close();

        void Write(int columns, string input, string output) => new ProductTileWriter(
            code,
            kernel.Product,
            (tile with { Columns = columns }).Shape,
            vector,
            [.. Enumerable.Range(0, columns).Select(column => column * pixels.InputStride)],
            [.. Enumerable.Range(0, columns).Select(column => column * pixels.OutputStride)],
            column => vector.IsWide ? Literal.Of((column / tile.Vectors * kernel.TapRowStride) + (column % tile.Vectors * Width)) : vector.Lane(column)).Write(input, "weights", output);
    }
}
