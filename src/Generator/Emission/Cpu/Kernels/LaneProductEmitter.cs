using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products lane by lane: a vector of lanes at a time, tiles of neighbouring pixels in registers, so that a vector of weights
/// that was loaded serves a whole tile.
/// </summary>
internal sealed class LaneProductEmitter : CpuKernelEmitter<LaneProductKernel>
{
    /// <summary>Pixels of a tile: enough sums to hide the latency of a multiply-add, few enough for the 16 registers of narrow vectors.</summary>
    private const int MaxPixels = 8;

    protected override string Call(LaneProductKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {site.Activates});";

    protected override void WriteMethod(CodeWriter code, LaneProductKernel kernel, string method)
    {
        string plane = kernel.Planes > 1 ? $"(plane * {kernel.Lanes}) + " : "";
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* weights, {(kernel.HasBias ? "float* bias, " : "")}float* output, int from, int to, bool activates)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        if (kernel.Planes > 1)
        {
            code.Open($"for (int plane = 0; plane < {kernel.Planes}; plane++)");
        }

        code.Open($"for (int lane = 0; lane < {kernel.Lanes}; lane += V.Count)");
        code.Line($"V b = {(kernel.HasBias ? "V.Load(bias + lane)" : "V.Zero")};");
        code.Line($"float* w0 = weights + {plane}lane;");
        code.Line($"float* source = input + ((nint)sample * {kernel.InputSample}) + lane;");
        code.Line($"float* target = output + ((nint)sample * {kernel.OutputSample}) + {plane}lane;");
        WriteRows(code, kernel);
        code.Close();
        if (kernel.Planes > 1)
        {
            code.Close();
        }

        code.Close();
        code.Close();
    }

    private static void WriteRows(CodeWriter code, LaneProductKernel kernel)
    {
        RowLoop inner = kernel.Rows[kernel.Rows.Count - 1];
        (int pixels, int fullTiles, int lastPixels) = RegisterTile.Cover(inner.Extent, MaxPixels);
        if (kernel.Rows.Count > 1)
        {
            RowLoop outer = kernel.Rows[0];
            code.Open($"for (int row = 0; row < {outer.Extent}; row++, source += {outer.InputStride}, target += {outer.OutputStride})");
        }

        code.Open($"for (int tile = 0; tile < {fullTiles}; tile++)");
        WriteTile(code, kernel, inner, $"(tile * {pixels * inner.InputStride})", $"(tile * {pixels * inner.OutputStride})", pixels);
        code.Close();
        if (lastPixels > 0)
        {
            code.Line();
            code.Block();
            WriteTile(
                code, kernel, inner, Literal.Of(fullTiles * pixels * inner.InputStride), Literal.Of(fullTiles * pixels * inner.OutputStride), lastPixels);
            code.Close();
        }

        if (kernel.Rows.Count > 1)
        {
            code.Close();
        }
    }

    private static void WriteTile(CodeWriter code, LaneProductKernel kernel, RowLoop row, string input, string output, int pixels)
    {
        IEnumerable<int> all = Enumerable.Range(0, pixels);
        code.Line($"float* x0 = source + {input};");
        code.Line($"float* y = target + {output};");
        code.Line($"V {string.Join(", ", all.Select(pixel => $"s{pixel} = b"))};");
        foreach (TapBlock block in TapBlock.Of(kernel.Taps))
        {
            TapWalk.Write(code, block, "w", (x, weights) =>
            {
                foreach (Tap tap in block.Taps)
                {
                    code.Block();
                    code.Line($"V w = V.Load({weights} + {tap.Weight});");
                    code.Line(string.Join(" ", all.Select(pixel =>
                        $"s{pixel} = V.FusedMultiplyAdd(V.Load({x} + {tap.Input + (pixel * row.InputStride)}), w, s{pixel});")));
                    code.Close();
                }
            });
        }

        if (!kernel.Activation.IsIdentity)
        {
            code.Open("if (activates)");
            code.Line(string.Join(" ", all.Select(pixel => $"s{pixel} = {VectorText.Narrow.Apply(kernel.Activation, $"s{pixel}")};")));
            code.Close();
            code.Line();
        }

        code.Line(string.Join(" ", all.Select(pixel => $"V.Store(s{pixel}, y + {pixel * row.OutputStride});")));
    }
}

/// <summary>The loops around the taps of a block.</summary>
internal static class TapWalk
{
    /// <summary>Writes the loops, and within them what the taps do.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="block">The block.</param>
    /// <param name="weights">The letter of the pointer to the weights, as <c>x</c> is that of the input's; <c>x0</c> and its like exist already.</param>
    /// <param name="body">Writes the taps, given the names of both pointers.</param>
    public static void Write(CodeWriter code, TapBlock block, string weights, Action<string, string> body)
    {
        TapLoop[] loops = [.. block.Loops.Where(loop => loop.Extent > 1)];
        for (int level = 0; level < loops.Length; level++)
        {
            code.Open($"for (int k{level} = 0; k{level} < {loops[level].Extent}; k{level}++)");
            code.Line($"float* x{level + 1} = x{level} + (k{level} * {loops[level].InputStride}), {weights}{level + 1} = {weights}{level} + (k{level} * {loops[level].WeightStride});");
        }

        body($"x{loops.Length}", $"{weights}{loops.Length}");
        foreach (TapLoop _ in loops)
        {
            code.Close();
        }
    }
}
