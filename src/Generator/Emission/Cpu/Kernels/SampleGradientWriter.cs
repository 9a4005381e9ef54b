using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Gradients of the weights of a layer that sees a sample as one row. A tile is neighbouring k; in the last one, k past the end
/// repeat the last one, which computes and stores the same once more.
/// </summary>
internal sealed partial class SampleGradientWriter(CodeWriter code, PanelGradientKernel kernel, string method)
{
    private const string Parameters = "float* input, float* outputGradient, float* weightGradient, int batch";

    private const int Taps = PanelGradientKernel.SampleTileDepth;

    private readonly WeightRows rows = kernel.Weights;

    public void Write()
    {
        int wide = kernel.WideVectors;
        int rest = kernel.Panels % wide;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({Parameters}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"if (V.Count < {RegisterTile.WideLanes})");
        code.Line($"{method}Narrow<V>(input, outputGradient, weightGradient, batch, from, to);");
        code.Line("return;");
        code.Close();
        code.Line();
        code.Open("for (int item = from; item < to; item++)");
        code.Line($"int k = item * {Taps};");
        code.Open($"for (int panel = 0; panel < {kernel.Panels - rest}; panel += {wide})");
        code.Line($"{method}Wide{wide}<V>(input, outputGradient + (panel * {TensorLayout.PanelWidth}), weightGradient + ((nint)panel * {kernel.Depth * TensorLayout.PanelWidth}), batch, k);");
        code.Close();
        if (rest > 0)
        {
            int first = kernel.Panels - rest;
            code.Line();
            code.Line($"{method}Wide{rest}<V>(input, outputGradient + {first * TensorLayout.PanelWidth}, weightGradient + {rows.Of(first)}, batch, k);");
        }

        code.Close();
        code.Close();
        WriteTile($"{method}Wide{wide}", wide, isWide: true);
        if (rest > 0)
        {
            WriteTile($"{method}Wide{rest}", rest, isWide: true);
        }

        code.Line();
        if (Copies)
        {
            WriteNarrowByCopies();
        }
        else
        {
            WriteNarrow();
        }

        WriteTile($"{method}NarrowTile", RegisterTile.NarrowVectors, isWide: false);
    }

    private void WriteNarrow()
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}Narrow<V>({Parameters}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int item = from; item < to; item++)");
        WriteNarrowGroups(() => code.Line($"{method}NarrowTile<V>(input, outputGradient + output, panel, batch, item * {Taps});"));
        code.Close();
        code.Close();
    }

    private void WriteNarrowGroups(Action body)
    {
        code.Open($"for (int output = 0; output < {kernel.Panels * TensorLayout.PanelWidth}; output += {RegisterTile.NarrowVectors} * V.Count)");
        code.Line($"float* panel = weightGradient + {rows.OfLane("output")};");
        body();
        code.Close();
    }

    private void WriteTile(string name, int vectors, bool isWide)
    {
        bool isCopied = Copies && !isWide;
        int depth = Math.Min(Taps, kernel.Depth);
        IEnumerable<int> all = Enumerable.Range(0, vectors);
        string Place(int tap, int vector) => $"weightGradient + ((nint)k{tap} * {rows.Length}) + {(isWide ? Literal.Of(rows.Of(vector)) : $"({vector} * V.Count)")}";
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {name}<V>({Parameters}, int k{(isCopied ? ", bool continues" : "")})");
        code.Open(GeneratedText.VectorConstraint);
        code.Rows(depth, 2, taps => string.Join(" ", taps.Select(tap => $"int k{tap} = global::System.Math.Min(k + {tap}, {kernel.Depth - 1});"
            + (isCopied ? "" : $" float* x{tap} = input + {InputOffset($"k{tap}")};"))));
        code.Rows(depth, vectors, taps => $"V {string.Join(", ", taps.SelectMany(tap => all.Select(vector => $"s{tap}_{vector} = V.Zero")))};");
        if (isCopied)
        {
            code.Open("if (continues)");
            code.Rows(depth, vectors, taps => string.Join(" ", taps.SelectMany(tap => all.Select(vector => $"s{tap}_{vector} = V.Load({Place(tap, vector)});"))));
            code.Close();
            code.Line();
        }

        code.Open("for (int sample = 0; sample < batch; sample++)");
        code.Line(isCopied
            ? $"float* d = outputGradient + (sample * {vectors} * V.Count), x = input + (sample * {Taps});"
            : $"nint at = (nint)sample * {kernel.InputSample}; float* d = outputGradient + ((nint)sample * {kernel.OutputSample});");
        code.Line($"V {string.Join(", ", all.Select(vector => $"d{vector} = V.Load(d + ({vector} * V.Count))"))};");
        code.Rows(depth, vectors, taps => string.Join(" ", taps.Select(tap => $"V a{tap} = V.Broadcast({(isCopied ? $"x[{tap}]" : $"x{tap}[at]")}); "
            + string.Join(" ", all.Select(vector => $"s{tap}_{vector} = V.FusedMultiplyAdd(a{tap}, d{vector}, s{tap}_{vector});")))));
        code.Close();
        code.Line();
        code.Rows(depth, vectors, taps => string.Join(" ", taps.SelectMany(tap => all.Select(vector => $"V.Store(s{tap}_{vector}, {Place(tap, vector)});"))));
        code.Close();
    }

    /// <summary>The offset of a k in the input: its digits weighed by the loops' strides.</summary>
    private string InputOffset(string k)
    {
        int below = kernel.Depth;
        var terms = new List<string>();
        for (int level = 0; level < kernel.Reduction.Count; level++)
        {
            Loop loop = kernel.Reduction[level];
            string digits = level == 0 ? k : $"({k} % {below})";
            below /= loop.Extent;
            terms.Add(below == 1 ? $"({digits} * {loop.Stride})" : $"({digits} / {below} * {loop.Stride})");
        }

        return string.Join(" + ", terms);
    }
}
