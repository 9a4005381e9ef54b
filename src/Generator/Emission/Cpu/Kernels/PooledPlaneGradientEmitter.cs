using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Weight gradients of convolutions by pixels from the gradient of the pool behind them. A filter's gradient is parted by the line that won each window; for each input line
/// that a window reaches, the column is selected once for each tap, and serves the lower line of one row of taps and the upper of another.
/// </summary>
internal sealed class PooledPlaneGradientEmitter : CpuKernelEmitter<PooledPlaneGradientKernel>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override void WriteMethod(CodeWriter code, PooledPlaneGradientKernel kernel, string method)
    {
        string known = kernel.Activation.IsIdentity ? "" : "float* output, ";
        string bias = kernel.HasBias ? "float* biasGradient, " : "";
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* outputGradient, float* winners, {known}float* sums, float* weightGradient, {bias}int batch, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Line($"float* stack = stackalloc float[{kernel.PartedLength + kernel.ShareLength + Width}];");
        code.Line($"float* parted = (float*)(((nint)stack + {(Width * sizeof(float)) - 1}) & ~(nint){(Width * sizeof(float)) - 1}), shares = parted + {kernel.PartedLength};");
        code.Line($"new global::System.Span<float>(sums + (from * {kernel.SumLength}), (to - from) * {kernel.SumLength}).Clear();");
        code.Open("for (int sample = 0; sample < batch; sample++)");
        code.Line($"global::NetGen.Kernels.PlaneParts.Write<V>(input + ((nint)sample * {kernel.Input.Size}), parted, {kernel.Input.Channels * kernel.Input.Height}, {kernel.Input.RowStride}, {kernel.HalfLine});");
        code.Open("for (int filter = from; filter < to; filter++)");
        code.Line($"nint plane = ((nint)sample * {kernel.Output.Size}) + (filter * {kernel.Output.ChannelStride});");
        code.Line($"float* filterSums = sums + (filter * {kernel.SumLength});");
        code.Line($"{method}Shares<V>(outputGradient + plane, winners + plane, {(known.Length == 0 ? "" : "output + plane, ")}shares, filterSums + {kernel.Depth * Width});");
        WriteTileCalls(code, kernel, method);
        code.Close();
        code.Close();
        code.Line();
        WriteTotals(code, kernel);
        code.Close();
        WriteShares(code, kernel, method, known);
        foreach ((VectorText vector, int rows) in Tiles(VectorText.Wide).Concat(Tiles(VectorText.Narrow)))
        {
            WriteTile(code, kernel, vector, TileName(method, vector, rows), rows);
        }

        IEnumerable<(VectorText Vector, int Rows)> Tiles(VectorText vector) => TilesOf(kernel, vector).Select(tile => tile.Count).Distinct().Select(rows => (vector, rows));
    }

    protected override string Call(PooledPlaneGradientKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range});";

    private static IEnumerable<TapRows> TilesOf(PooledPlaneGradientKernel kernel, VectorText vector) =>
        PooledGradientTile.Of(vector.IsWide ? Processor.Wide : Processor.Narrow, kernel.Rows, kernel.Columns);

    private static string TileName(string method, VectorText vector, int rows) => $"{method}{(vector.IsWide ? "Wide" : "Narrow")}{rows}";

    private static void WriteTileCalls(CodeWriter code, PooledPlaneGradientKernel kernel, string method)
    {
        (string channel, string sums) = ("", "filterSums");
        if (kernel.Input.Channels > 1)
        {
            code.Open($"for (int channel = 0; channel < {kernel.Input.Channels}; channel++)");
            (channel, sums) = ($" + (channel * {kernel.Input.Height * 2 * kernel.HalfLine})", $"filterSums + (channel * {kernel.Rows * kernel.Columns * Width})");
        }

        code.Open($"for (int lane = 0; lane < {Width}; lane += V.Count)");
        code.Line($"float* x = parted{channel} + lane, share = shares + lane, sum = {sums} + lane;");
        code.Line($"if (V.Count == {Width}) {{ {Calls(VectorText.Wide)} }}");
        code.Line($"else {{ {Calls(VectorText.Narrow)} }}");
        code.Close();
        if (kernel.Input.Channels > 1)
        {
            code.Close();
        }

        string Calls(VectorText vector) => string.Join(" ", TilesOf(kernel, vector).Select(tile =>
            $"{TileName(method, vector, tile.Count)}{vector.Suffix}(x + {tile.First * 2 * kernel.HalfLine}, share, sum + {tile.First * kernel.Columns * Width});"));
    }

    private static void WriteTotals(CodeWriter code, PooledPlaneGradientKernel kernel)
    {
        code.Open("for (int filter = from; filter < to; filter++)");
        code.Line($"float* filterSums = sums + (filter * {kernel.SumLength}), column = weightGradient + (filter / {Width} * {kernel.Depth * Width}) + (filter % {Width});");
        code.Open($"for (int k = 0; k < {kernel.Depth}; k++)");
        code.Line($"column[k * {Width}] = global::NetGen.Numerics.LaneReduction.Sum<V>(filterSums + (k * {Width}), {Width});");
        code.Close();
        if (kernel.HasBias)
        {
            code.Line();
            code.Line($"biasGradient[filter] = global::NetGen.Numerics.LaneReduction.Sum<V>(filterSums + {kernel.Depth * Width}, {Width});");
        }

        code.Close();
    }

    /// <summary>Writes the method that parts a plane's gradient: the share of the windows won by the upper line, that of the lower one, and where the odd column won.</summary>
    private static void WriteShares(CodeWriter code, PooledPlaneGradientKernel kernel, string method, string known)
    {
        TensorLayout output = kernel.Output;
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}Shares<V>(float* outputGradient, float* winners, {known}float* shares, float* sums)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"for (int lane = 0; lane < {Width}; lane += V.Count)");
        code.Line("V sum = V.Load(sums + lane);");
        code.Open($"for (int at = lane; at < {output.ChannelStride}; at += {Width})");
        code.Line($"V gradient = {VectorText.Narrow.Derived("V.Load(outputGradient + at)", kernel.Activation, "V.Load(output + at)")}, winner = V.Load(winners + at);");
        code.Line("V upper = V.LessThan(winner, V.Broadcast(2f)), odd = V.Or(V.EqualTo(winner, V.Broadcast(1f)), V.EqualTo(winner, V.Broadcast(3f)));");
        code.Line($"float* share = shares + (3 * (at - lane)) + lane;");
        code.Line($"V.Store(V.And(gradient, upper), share); V.Store(V.AndNot(gradient, upper), share + {Width}); V.Store(odd, share + {2 * Width});");
        code.Line("sum = V.Add(sum, gradient);");
        code.Close();
        code.Line();
        code.Line("V.Store(sum, sums + lane);");
        code.Close();
        code.Close();
    }

    private static void WriteTile(CodeWriter code, PooledPlaneGradientKernel kernel, VectorText vector, string method, int rows)
    {
        int line = 2 * kernel.HalfLine;
        string type = vector.Type;
        bool isLong = kernel.Output.RowStride > Width;
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}{vector.Suffix}(float* x, float* share, float* sums)");
        vector.OpenBody(code);
        string Place(int row, int tap) => $"sums + {((row * kernel.Columns) + tap) * Width}";
        for (int row = 0; row < rows; row++)
        {
            code.Line($"{type} {string.Join(", ", Taps(tap => $"s{row}_{tap} = {vector.Load(Place(row, tap))}"))};");
        }

        code.Open($"for (int line = 0; line < {kernel.Output.Height}; line++, x += {2 * line}{(isLong ? "" : $", share += {3 * Width}")})");
        if (isLong)
        {
            code.Open($"for (int column = 0; column < {kernel.Output.RowStride}; column += {Width}, share += {3 * Width})");
        }

        code.Line($"{type} upper = {vector.Load("share")}, lower = {vector.Load($"share + {Width}")}, odd = {vector.Load($"share + {2 * Width}")};");
        for (int row = 0; row <= rows; row++)
        {
            WriteInputLine(row);
        }

        if (isLong)
        {
            code.Close();
        }

        code.Close();
        code.Line();
        for (int row = 0; row < rows; row++)
        {
            code.Line(string.Join(" ", Taps(tap => vector.Store($"s{row}_{tap}", Place(row, tap)))));
        }

        code.Close();

        IEnumerable<string> Taps(Func<int, string> text) => Enumerable.Range(0, kernel.Columns).Select(text);

        // Each input is loaded just before it is selected from: all registers are taken.
        void WriteInputLine(int row)
        {
            code.Block();
            code.Line($"{type} x0 = {Input(0)};");
            code.Rows(kernel.Columns, 2, taps => string.Join(" ", taps.Select(tap =>
                $"{type} x{tap + 1} = {Input(tap + 1)}, a{tap} = {vector.Select("odd", $"x{tap + 1}", $"x{tap}")}; {Sum(row, tap, "upper")}{Sum(row - 1, tap, "lower")}".TrimEnd())));
            code.Close();

            string Input(int tap) => vector.Load($"x + {(row * line) + (tap % 2 * kernel.HalfLine) + (tap / 2)}{(isLong ? " + column" : "")}");
        }

        string Sum(int row, int tap, string gradient) =>
            row < 0 || row >= rows ? "" : $"s{row}_{tap} = {vector.FusedMultiplyAdd($"a{tap}", gradient, $"s{row}_{tap}")}; ";
    }
}
