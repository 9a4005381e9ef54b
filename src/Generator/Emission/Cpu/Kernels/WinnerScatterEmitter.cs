using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Ways to a convolution's input by the winners of a pool: pixel by pixel, the bits of a mask say which channels won there, and each adds its weights to the pixel's window.
/// The last rows of taps come first, for those are what an element gets from earlier pixels.
/// </summary>
internal sealed class WinnerScatterEmitter : CpuKernelEmitter<WinnerScatterKernel>
{
    private const int Width = TensorLayout.PanelWidth;

    protected override void WriteMethod(CodeWriter code, WinnerScatterKernel kernel, string method)
    {
        PoolMap pool = kernel.Pool;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* masks, float* outputGradient, float* weights, float* output, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"ulong* won = (ulong*)masks + ((nint)sample * {kernel.Masks.Floats / 2});");
        code.Line($"float* gradient = outputGradient + ((nint)sample * {pool.Output.Size});");
        code.Line($"float* target = output + ((nint)sample * {kernel.OutputSample});");
        code.Line($"new global::System.Span<float>(target, {kernel.OutputSample}).Clear();");
        WinnerTile wide = WinnerTile.Of(kernel.Grid, Processor.Wide)!.Value, narrow = WinnerTile.Of(kernel.Grid, Processor.Narrow)!.Value;
        void Call(string name, string map, Func<int, string> vectors) =>
            code.Line($"{method}{name}(won, gradient, weights{vectors(kernel.Outputs * Width)}, target{map});");
        code.Open($"if (V.Count == {Width})");
        WinnerTileLoops.Write(code, kernel.Grid, wide, isDescending: true, (map, vectors) => Call("Wide", map, vectors));
        code.Close();
        code.Open("else");
        WinnerTileLoops.Write(code, kernel.Grid, narrow, isDescending: true, (map, vectors) => Call("Narrow<V>", map, vectors));
        code.Close();
        code.Close();
        code.Close();
        new Tile(code, kernel, VectorText.Wide, wide).Write($"{method}Wide");
        new Tile(code, kernel, VectorText.Narrow, narrow).Write($"{method}Narrow");
    }

    /// <summary>Writes the method of a tile.</summary>
    private sealed class Tile(CodeWriter code, WinnerScatterKernel kernel, VectorText vector, WinnerTile tile)
    {
        private readonly (int Offset, int Index)[] vectors = [.. WinnerTileLoops.Vectors(kernel.Grid, tile)];
        private readonly bool slides = vector.IsWide && kernel.Slides;

        public void Write(string name)
        {
            PoolMap pool = kernel.Pool;
            Model.Window window = pool.Window;
            int words = kernel.Masks.Words;
            code.Line();
            code.Line(GeneratedText.Optimized);
            code.Line($"private static void {name}{vector.Suffix}(ulong* won, float* gradient, float* weights, float* target)");
            vector.OpenBody(code);
            if (slides)
            {
                WriteShifts();
            }

            code.Open(
                $"for (int row = 0; row < {pool.Output.Height}; row++, won += {pool.Output.Width * pool.Taps * words}, gradient += {pool.Output.RowStride}, target += {window.StrideHeight * kernel.LineStep})");
            code.Open($"for (int line = 0; line < {window.Height}; line++)");
            code.Line($"ulong* mask = won + (line * {window.Width * words});");
            code.Line($"float* d = gradient, y = target + (line * {kernel.LineStep});");
            if (slides)
            {
                WriteLoads();
            }

            code.Open($"for (int column = 0; column < {pool.Output.Width}; column++, mask += {pool.Taps * words}, d += {pool.Output.ColumnStride}{Gap(window)})");
            code.Open($"for (int pixel = 0; pixel < {window.Width}; pixel++, y += {kernel.PixelStep})");
            if (!vector.IsWide)
            {
                code.Open($"for (int lane = 0; lane < {Width}; lane += V.Count)");
            }

            WritePixel(words);
            if (!vector.IsWide)
            {
                code.Close();
            }

            code.Close();
            code.Close();
            if (slides)
            {
                code.Line();
                WriteStores();
            }

            code.Close();
            code.Close();
            code.Close();
        }

        /// <summary>The step over pixels between the pool's windows.</summary>
        private string Gap(Model.Window window)
        {
            int gap = (window.StrideWidth - window.Width) * kernel.PixelStep;
            return gap == 0 ? "" : $", y += {gap}";
        }

        private void WritePixel(int words)
        {
            if (!slides)
            {
                WriteLoads();
            }

            if (words > 1)
            {
                code.Open($"for (int word = 0; word < {words}; word++)");
            }

            code.Line($"ulong channels = mask[{(words == 1 ? "pixel" : $"(pixel * {words}) + word")}];");
            code.Open("while (channels != 0)");
            code.Line($"int channel = global::System.Numerics.BitOperations.TrailingZeroCount(channels){(words == 1 ? "" : $" + (word * {WinnerMasksKernel.WordBits})")};");
            code.Line("channels &= channels - 1;");
            code.Line($"float* w = weights + (channel * {Width}){Lane};");
            code.Line($"{vector.Type} a = {vector.Broadcast("d[channel]")};");
            Each(at => $"s{at} = {vector.FusedMultiplyAdd("a", vector.Load($"w + {vectors[at].Index * kernel.Outputs * Width}"), $"s{at}")};");
            code.Close();
            if (words > 1)
            {
                code.Close();
            }

            code.Line();
            if (slides)
            {
                WriteSlide();
            }
            else
            {
                WriteStores();
            }
        }

        private string Lane => vector.IsWide ? "" : " + lane";

        private void Each(Func<int, string> text, string start = "", string separator = " ", string end = "") =>
            code.Rows(vectors.Length, 1, some => start + string.Join(separator, some.Select(text)) + end);

        private void WriteLoads() => Each(at => $"s{at} = {vector.Load($"y{Lane} + {vectors[at].Offset}")}", $"{vector.Type} ", ", ", ";");

        private void WriteStores() => Each(at => vector.Store($"s{at}", $"y{Lane} + {vectors[at].Offset}"));

        /// <summary>Which lanes of two neighbouring vectors stay when a window moves on, and which of the last vector and of one from memory.</summary>
        private void WriteShifts()
        {
            IEnumerable<int> lanes = Enumerable.Range(0, Width).Select(lane => lane + kernel.PixelStep);
            code.Line($"global::System.Runtime.Intrinsics.Vector512<int> shift = NetGenVector512.Create({string.Join(", ", lanes)});");
            code.Line(
                $"global::System.Runtime.Intrinsics.Vector512<int> enter = NetGenVector512.Create({string.Join(", ", lanes.Select(lane => lane < Width ? lane : lane + Width - kernel.PixelStep))});");
        }

        /// <summary>Stores what the next window leaves behind and takes in what it reaches.</summary>
        private void WriteSlide() => Each(at =>
        {
            (int offset, int term) = (vectors[at].Offset, at % tile.Terms);
            string store = term == 0 ? vector.Store($"s{at}", $"y + {offset}") + " " : "";
            string moved = term < tile.Terms - 1
                ? $"s{at}, shift, s{at + 1}"
                : $"s{at}, enter, {vector.Load($"y + {offset + kernel.PixelStep}")}";
            return $"{store}s{at} = NetGenAvx512.PermuteVar16x32x2({moved});";
        });
    }
}
