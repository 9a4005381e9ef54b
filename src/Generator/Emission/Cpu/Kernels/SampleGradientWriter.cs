using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Gradients of the weights of a layer that sees a sample as one row. A tile is neighbouring k. The last ones are a tile of their own, or
/// where that saves little k past the end repeat the last one, which computes and stores the same once more. Where
/// the gradient leaves the second-level cache, wide tiles fetch the rows that they will write.
/// </summary>
internal sealed partial class SampleGradientWriter(CodeWriter code, PanelGradientKernel kernel, string method)
{
    private const string Parameters = "float* input, float* outputGradient, float* weightGradient, int batch";

    /// <summary>k in a narrow tile.</summary>
    private const int NarrowDepth = PanelGradientKernel.SampleTileDepth;

    /// <summary>The least share of all k that a tile of its own for the last ones must save.</summary>
    private const double LeastSaving = 0.02;

    private readonly WeightRows rows = kernel.Weights;

    private bool IsContiguous => kernel.Reduction is { Count: 1 } loops && loops[0].Stride == 1;

    public void Write()
    {
        int wide = kernel.WideVectors;
        int restPanels = kernel.Panels % wide;
        int rest = Rest(kernel.TileDepth);
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({Parameters}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"if (V.Count < {RegisterTile.WideLanes})");
        code.Line($"{method}Narrow<V>(input, outputGradient, weightGradient, batch, from, to);");
        code.Line("return;");
        code.Close();
        code.Line();
        code.Open($"for (int k = from * {kernel.TileDepth}; k < {End(kernel.TileDepth, rest)}; k += {kernel.TileDepth})");
        WriteWideGroups("k", "");
        code.Close();
        if (rest > 0)
        {
            code.Line();
            code.Open($"if (to == {kernel.Tiles})");
            WriteWideGroups(Literal.Of(kernel.Depth - rest), "Rest");
            code.Close();
        }

        code.Close();
        foreach (int vectors in restPanels > 0 ? (int[])[wide, restPanels] : [wide])
        {
            WriteTiles($"{method}Wide{vectors}", vectors, isWide: true, kernel.TileDepth);
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

        WriteTiles($"{method}NarrowTile", RegisterTile.NarrowVectors, isWide: false, NarrowDepth);
    }

    /// <summary>The last k that are a tile of their own; 0 where they come out even, or nearly so.</summary>
    /// <param name="depth">k in a tile.</param>
    private int Rest(int depth)
    {
        int rest = kernel.Depth % depth;
        return rest > 0 && kernel.Depth > depth && !Copies && depth - rest >= kernel.Depth * LeastSaving ? rest : 0;
    }

    /// <summary>Where the whole tiles of some items end, as a text.</summary>
    private string End(int depth, int rest) => $"global::System.Math.Min(to * {kernel.TileDepth}, {kernel.Depth - rest})";

    private void WriteWideGroups(string k, string suffix)
    {
        int wide = kernel.WideVectors;
        int rest = kernel.Panels % wide;
        code.Open($"for (int panel = 0; panel < {kernel.Panels - rest}; panel += {wide})");
        code.Line($"{method}Wide{wide}{suffix}<V>(input, outputGradient + (panel * {TensorLayout.PanelWidth}), weightGradient + ((nint)panel * {kernel.Depth * TensorLayout.PanelWidth}), batch, {k});");
        code.Close();
        if (rest > 0)
        {
            int first = kernel.Panels - rest;
            code.Line();
            code.Line($"{method}Wide{rest}{suffix}<V>(input, outputGradient + {first * TensorLayout.PanelWidth}, weightGradient + {rows.Of(first)}, batch, {k});");
        }
    }

    private void WriteNarrow()
    {
        int rest = Rest(NarrowDepth);
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}Narrow<V>({Parameters}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"for (int k = from * {kernel.TileDepth}; k < {End(NarrowDepth, rest)}; k += {NarrowDepth})");
        WriteNarrowGroups(() => code.Line($"{method}NarrowTile<V>(input, outputGradient + output, panel, batch, k);"));
        code.Close();
        if (rest > 0)
        {
            code.Line();
            code.Open($"if (to == {kernel.Tiles})");
            WriteNarrowGroups(() => code.Line($"{method}NarrowTileRest<V>(input, outputGradient + output, panel, batch, {kernel.Depth - rest});"));
            code.Close();
        }

        code.Close();
    }

    private void WriteNarrowGroups(Action body)
    {
        code.Open($"for (int output = 0; output < {kernel.Panels * TensorLayout.PanelWidth}; output += {RegisterTile.NarrowVectors} * V.Count)");
        code.Line($"float* panel = weightGradient + {rows.OfLane("output")};");
        body();
        code.Close();
    }

    private void WriteTiles(string name, int vectors, bool isWide, int depth)
    {
        int rest = Rest(depth);
        depth = Math.Min(depth, kernel.Depth);
        WriteTile(name, vectors, isWide, depth, isWhole: rest > 0 || kernel.Depth % depth == 0);
        if (rest > 0)
        {
            WriteTile(name + "Rest", vectors, isWide, rest, isWhole: true);
        }
    }

    /// <param name="name">The method's name.</param>
    /// <param name="vectors">Vectors of outputs.</param>
    /// <param name="isWide">Whether a vector is a whole panel.</param>
    /// <param name="depth">k in the tile.</param>
    /// <param name="isWhole">Whether none of the k lies past the end.</param>
    private void WriteTile(string name, int vectors, bool isWide, int depth, bool isWhole)
    {
        bool isCopied = Copies && !isWide;
        bool fetches = isWide && WeightFetch.Pays((long)kernel.Depth * kernel.Panels * TensorLayout.PanelWidth);
        bool hasOnePointer = isCopied || (isWhole && IsContiguous);
        IEnumerable<int> all = Enumerable.Range(0, vectors);
        string VectorPlace(int vector) => isWide ? Literal.Of(rows.Of(vector)) : $"({vector} * V.Count)";
        string Place(int tap, int vector) => isWhole
            ? $"target + {tap * rows.Length} + {VectorPlace(vector)}"
            : $"weightGradient + ((nint)k{tap} * {rows.Length}) + {VectorPlace(vector)}";
        string Input(int tap) => isCopied ? $"x[{tap}]" : hasOnePointer ? $"x[at + {tap}]" : $"x{tap}[at]";
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {name}<V>({Parameters}, int k{(isCopied ? ", bool continues" : "")})");
        code.Open(GeneratedText.VectorConstraint);
        if (isWhole || fetches)
        {
            code.Line($"float* target = weightGradient + ((nint)k * {rows.Length}){(hasOnePointer && !isCopied ? ", x = input + k" : "")};");
        }

        if (fetches)
        {
            code.Line(string.Join(" ", all.Select(vector => $"global::NetGen.Kernels.Memory.FetchRows(target + {VectorPlace(vector)}, {depth}, {rows.Length});")));
        }

        if (!isWhole || !hasOnePointer)
        {
            code.Rows(depth, 2, taps => string.Join(" ", taps.Select(tap => (isWhole ? $"int k{tap} = k + {tap};" : $"int k{tap} = global::System.Math.Min(k + {tap}, {kernel.Depth - 1});")
                + (hasOnePointer ? "" : $" float* x{tap} = input + {InputOffset($"k{tap}")};"))));
        }

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
            ? $"float* d = outputGradient + (sample * {vectors} * V.Count), x = input + (sample * {NarrowDepth});"
            : $"nint at = (nint)sample * {kernel.InputSample}; float* d = outputGradient + ((nint)sample * {kernel.OutputSample});");
        code.Line($"V {string.Join(", ", all.Select(vector => $"d{vector} = V.Load(d + ({vector} * V.Count))"))};");
        code.Rows(depth, vectors, taps => string.Join(" ", taps.Select(tap => $"V a{tap} = V.Broadcast({Input(tap)}); "
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
