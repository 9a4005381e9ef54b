using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products of rows with panels of weights. The method goes panel by panel, so that a panel's weights stay in cache while
/// all rows pass by it; within, tiles of rows stay in registers.
/// </summary>
internal sealed class PanelProductEmitter : CpuKernelEmitter<PanelProductKernel>
{
    private const string Parameters = "float* input, float* weights, {0}float* output, int from, int to, bool activates";

    protected override string Call(PanelProductKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {site.Activates});";

    protected override void WriteMethod(CodeWriter code, PanelProductKernel kernel, string method)
    {
        int wide = RegisterTile.WideVectors(kernel.Panels);
        int rest = kernel.Panels % wide;
        string parameters = string.Format(System.Globalization.CultureInfo.InvariantCulture, Parameters, kernel.HasBias ? "float* bias, " : "");
        string Bias(string offset) => kernel.HasBias ? $"bias + {offset}, " : "";
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({parameters})");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"if (V.Count == {RegisterTile.WideLanes})");
        if (kernel.Panels == wide)
        {
            code.Line($"{method}Wide{wide}<V>(input, weights, {Bias("0")}output, from, to, activates);");
        }
        else
        {
            code.Open($"for (int panel = 0; panel < {kernel.Panels - rest}; panel += {wide})");
            code.Line($"{method}Wide{wide}<V>(input, weights + ((nint)panel * {kernel.Depth * TensorLayout.PanelWidth}), {Bias($"(panel * {TensorLayout.PanelWidth})")}output + (panel * {TensorLayout.PanelWidth}), from, to, activates);");
            code.Close();
            if (rest > 0)
            {
                int first = kernel.Panels - rest;
                code.Line();
                code.Line($"{method}Wide{rest}<V>(input, weights + {(long)first * kernel.Depth * TensorLayout.PanelWidth}, {Bias($"{first * TensorLayout.PanelWidth}")}output + {first * TensorLayout.PanelWidth}, from, to, activates);");
            }
        }

        code.Line("return;");
        code.Close();
        code.Line();
        code.Open($"for (int lane = 0; lane < {kernel.Panels * TensorLayout.PanelWidth}; lane += {RegisterTile.NarrowVectors} * V.Count)");
        code.Line($"float* panel = weights + ((nint)(lane / {TensorLayout.PanelWidth}) * {kernel.Depth * TensorLayout.PanelWidth}) + (lane % {TensorLayout.PanelWidth});");
        code.Line($"{method}Narrow<V>(input, panel, {Bias("lane")}output + lane, from, to, activates);");
        code.Close();
        code.Close();

        WriteTiles(code, kernel, $"{method}Wide{wide}", parameters, isWide: true, wide);
        if (rest > 0)
        {
            WriteTiles(code, kernel, $"{method}Wide{rest}", parameters, isWide: true, rest);
        }

        WriteTiles(code, kernel, $"{method}Narrow", parameters, isWide: false, RegisterTile.NarrowVectors);
    }

    private static void WriteTiles(CodeWriter code, PanelProductKernel kernel, string method, string parameters, bool isWide, int vectors)
    {
        int maxRows = RegisterTile.MaxRows(isWide, vectors);
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({parameters})");
        code.Open(GeneratedText.VectorConstraint);
        new ProductTileWriter(code, kernel, new RegisterTile(maxRows, vectors), isWide).WriteBiases();
        if (kernel.Rows.Count > 0)
        {
            WriteRowTiles(code, kernel, isWide, maxRows, vectors);
            code.Close();
            return;
        }

        WriteSampleTiles(code, kernel, method, isWide, maxRows, vectors);
        code.Close();
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}Single<V>(float* input, float* weights, {(kernel.HasBias ? "float* bias, " : "")}float* output, bool activates)");
        code.Open(GeneratedText.VectorConstraint);
        var single = new ProductTileWriter(code, kernel, new RegisterTile(1, vectors), isWide);
        single.WriteBiases();
        single.Write(["input"], ["output"]);
        code.Close();
    }

    /// <summary>
    /// Each sample is a row. Tiles run over as many samples as fit; in the last one, rows past the end repeat the last
    /// sample, which computes and stores the same once more. One sample left over goes alone, in a method of its own: what
    /// the JIT keeps in registers is chosen method by method.
    /// </summary>
    private static void WriteSampleTiles(CodeWriter code, PanelProductKernel kernel, string method, bool isWide, int maxRows, int vectors)
    {
        code.Line("int sample = from;");
        code.Open($"for (; sample + 1 < to; sample += {maxRows})");
        string[] rows = [.. Enumerable.Range(0, maxRows).Select(row => row < 2 ? $"(nint)(sample + {row})" : $"(nint)global::System.Math.Min(sample + {row}, to - 1)")];
        new ProductTileWriter(code, kernel, new RegisterTile(maxRows, vectors), isWide).Write(
            [.. rows.Select(row => $"input + ({row} * {kernel.InputSample})")],
            [.. rows.Select(row => $"output + ({row} * {kernel.OutputSample})")]);
        code.Close();
        code.Line();
        code.Open("if (sample < to)");
        code.Line($"{method}Single<V>(input + ((nint)sample * {kernel.InputSample}), weights, {(kernel.HasBias ? "bias, " : "")}output + ((nint)sample * {kernel.OutputSample}), activates);");
        code.Close();
    }

    /// <summary>Each sample has rows: tiles run along the innermost loop, whose length is known.</summary>
    private static void WriteRowTiles(CodeWriter code, PanelProductKernel kernel, bool isWide, int maxRows, int vectors)
    {
        RowLoop inner = kernel.Rows[kernel.Rows.Count - 1];
        (int rows, int fullTiles, int lastRows) = RegisterTile.Cover(inner.Extent, maxRows);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"float* source = input + ((nint)sample * {kernel.InputSample});");
        code.Line($"float* target = output + ((nint)sample * {kernel.OutputSample});");
        if (kernel.Rows.Count > 1)
        {
            RowLoop outer = kernel.Rows[0];
            code.Open($"for (int row = 0; row < {outer.Extent}; row++, source += {outer.InputStride}, target += {outer.OutputStride})");
        }

        code.Open($"for (int tile = 0; tile < {fullTiles}; tile++)");
        WriteTileAt($"(tile * {rows * inner.InputStride})", $"(tile * {rows * inner.OutputStride})", rows);
        code.Close();
        if (lastRows > 0)
        {
            code.Line();
            code.Block();
            WriteTileAt(Literal.Of(fullTiles * rows * inner.InputStride), Literal.Of(fullTiles * rows * inner.OutputStride), lastRows);
            code.Close();
        }

        if (kernel.Rows.Count > 1)
        {
            code.Close();
        }

        code.Close();

        void WriteTileAt(string input, string output, int count) =>
            new ProductTileWriter(code, kernel, new RegisterTile(count, vectors), isWide).Write(
                [.. Enumerable.Range(0, count).Select(row => $"source + {input} + {row * inner.InputStride}")],
                [.. Enumerable.Range(0, count).Select(row => $"target + {output} + {row * inner.OutputStride}")]);
    }
}
