using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Weight gradients by the winners of a pool. Output by output, the sums of a tile of the window stay in registers while the pool's windows pass: each gives the place of
/// its winner and its gradient. Narrow vectors take the lanes of a tile in parts.
/// </summary>
internal sealed class WinnerGradientEmitter : CpuKernelEmitter<WinnerGradientKernel>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override void WriteMethod(CodeWriter code, WinnerGradientKernel kernel, string method)
    {
        PoolMap pool = kernel.Pool;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* map, float* places, float* outputGradient, float* sums, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"float* x = map + ((nint)sample * {kernel.MapSample}), gradient = outputGradient + ((nint)sample * {pool.Output.Size});");
        code.Line($"int* place = (int*)places + ((nint)sample * {pool.Output.Size});");
        code.Line($"float* groupSums = sums + ((nint)(sample / {SampleGroup.Samples}) * {kernel.GroupStride});");
        int windows = pool.Output.Pixels;
        int band = pool.Output.Width * WinnerTile.Band(pool.Output.Height, pool.Output.Width, kernel.RowFloats);
        string first = $"sample % {SampleGroup.Samples} == 0";
        string places = "place", gradients = "gradient", count = Literal.Of(windows);
        if (band < windows)
        {
            code.Open($"for (int first = 0; first < {windows}; first += {band})");
            code.Line($"int windows = global::System.Math.Min({band}, {windows} - first);");
            int pixel = pool.Output.ColumnStride;
            (first, places, gradients, count) = ($"first == 0 && {first}", $"place + (first * {pixel})", $"gradient + (first * {pixel})", "windows");
        }

        string Call(VectorText vector, string map, string tile) => $"{method}{(vector.IsWide ? "Wide" : "Narrow")}{vector.Suffix}({map}, {places}, {gradients}, {tile}, {count}, {first});";
        WinnerTile wide = WinnerTile.Of(kernel.Grid, Processor.Wide)!.Value, narrow = WinnerTile.Of(kernel.Grid, Processor.Narrow)!.Value;
        code.Open($"if (V.Count == {Width})");
        WinnerTileLoops.Write(code, kernel.Grid, wide, isDescending: false, (map, vectors) => code.Line(Call(VectorText.Wide, $"x{map}", $"groupSums{vectors(Width)}")));
        code.Close();
        code.Open("else");
        WinnerTileLoops.Write(code, kernel.Grid, narrow, isDescending: false, (map, vectors) => code.Line(Call(VectorText.Narrow, $"x{map}", $"groupSums{vectors(Width)}")));
        code.Close();
        if (band < windows)
        {
            code.Close();
        }

        code.Close();
        code.Close();
        WriteTile(code, kernel, $"{method}Wide", VectorText.Wide, wide);
        WriteTile(code, kernel, $"{method}Narrow", VectorText.Narrow, narrow);
    }

    private static void WriteTile(CodeWriter code, WinnerGradientKernel kernel, string name, VectorText vector, WinnerTile tile)
    {
        WindowGrid grid = kernel.Grid;
        int pixel = kernel.Pool.Output.ColumnStride;
        string lane = vector.IsWide ? "" : " + lane";
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {name}{vector.Suffix}(float* map, int* places, float* gradient, float* sums, int windows, bool isFirst)");
        vector.OpenBody(code);
        code.Open($"for (int output = 0; output < {kernel.Outputs}; output++, places++, gradient++, sums += {grid.Vectors * Width})");
        if (!vector.IsWide)
        {
            code.Open($"for (int lane = 0; lane < {Width}; lane += V.Count)");
        }

        (int Input, int Sum)[] vectors = [.. WinnerTileLoops.Vectors(grid, tile).Select(one => (one.Offset, one.Index * Width))];
        void Each(Func<int, string> text, string separator, string start = "", string end = "") =>
            code.Rows(vectors.Length, 1, some => start + string.Join(separator, some.Select(text)) + end);
        string Sum(int at) => $"sums{lane} + {vectors[at].Sum}";
        Each(at => $"s{at} = {vector.Zero}", ", ", $"{vector.Type} ", ";");
        code.Open("if (!isFirst)");
        Each(at => $"s{at} = {vector.Load(Sum(at))};", " ");
        code.Close();
        code.Line();
        code.Line("int* place = places;");
        code.Line("float* d = gradient;");
        code.Open($"for (int window = 0; window < windows; window++, place += {pixel}, d += {pixel})");
        code.Line($"float* x = map + *place{lane};");
        code.Line($"{vector.Type} a = {vector.Broadcast("*d")};");
        Each(at => $"s{at} = {vector.FusedMultiplyAdd("a", vector.Load($"x + {vectors[at].Input}"), $"s{at}")};", " ");
        code.Close();
        code.Line();
        Each(at => vector.Store($"s{at}", Sum(at)), " ");
        if (!vector.IsWide)
        {
            code.Close();
        }

        code.Close();
        code.Close();
    }
}
