using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Gradients of the weights of a convolution, whose rows are the pixels of its output. A tile is a block of the loops over k, which
/// moves over a sample's pixels as a whole. Sums wait in memory from one sample, or a few, to the next.
/// </summary>
internal sealed class PixelGradientWriter
{
    private const int Width = TensorLayout.PanelWidth;
    /// <summary>Lanes of the narrow vectors whose tiles share out what is fetched; half as wide ones, which are twice as many, fetch some twice.</summary>
    private const int FetchingLanes = 8;

    private const string TileParameters = "float* x, float* gradient, float* sums, int samples, bool isFirst";

    private readonly CodeWriter code;
    private readonly PanelGradientKernel kernel;
    private readonly string method;
    private readonly int panelLength;
    private readonly int[] wideTile;
    private readonly int[] narrowTile;
    private readonly int narrowVectors;

    /// <summary>The arguments that say how many samples a tile takes in, and whether its sums begin with them.</summary>
    private readonly string samplesAndFirst;

    public PixelGradientWriter(CodeWriter code, PanelGradientKernel kernel, string method)
    {
        this.code = code;
        this.kernel = kernel;
        this.method = method;
        panelLength = kernel.Depth * Width;
        wideTile = kernel.PixelTile;
        (narrowTile, narrowVectors) = GradientTile.Narrow(wideTile);
        samplesAndFirst = kernel.IsGrouped
            ? $"{(kernel.JoinsSamples ? "samples" : "1")}, {(kernel.IsBand ? "isFirstBand && " : "")}sample % {SampleGroup.Samples} == 0"
            : "samples, sample == 0";
    }

    public void Write()
    {
        int wide = kernel.WideVectors;
        int rest = kernel.Panels % wide;
        code.Line(GeneratedText.Optimized);
        WriteLoops();
        (string inputs, string sums) = new ReductionBlock(kernel.Reduction, wideTile).Origin("item");
        code.Line($"float* x = input + ((nint)sample * {kernel.InputSample}) + {inputs};");
        code.Line($"float* w = {(kernel.IsGrouped ? "groupSums" : "weightGradient")} + ({sums} * {Width});");
        Fetched.WritePointers(code, "item", kernel.Rows[0].Extent, Fetches);
        code.Open($"if (V.Count == {RegisterTile.WideLanes})");
        code.Open($"for (int panel = 0; panel < {kernel.Panels - rest}; panel += {wide})");
        code.Line($"{method}Wide{wide}<V>(x, gradient + (panel * {Width}), w + ((nint)panel * {panelLength}), {samplesAndFirst}{Fetched.Each("next")});");
        code.Close();
        if (rest > 0)
        {
            int first = kernel.Panels - rest;
            code.Line();
            code.Line($"{method}Wide{rest}<V>(x, gradient + {first * Width}, w + {(long)first * panelLength}, {samplesAndFirst}{Fetched.Each("next")});");
        }

        code.Line();
        code.Line("continue;");
        code.Close();
        code.Line();
        WriteNarrowTiles();
        code.Close();
        code.Close();
        if (kernel.Parts.Count > 1)
        {
            code.Close();
        }

        code.Close();
        WriteTile($"{method}Wide{wide}", wideTile, wide, isWide: true);
        if (rest > 0)
        {
            WriteTile($"{method}Wide{rest}", wideTile, rest, isWide: true);
        }

        WriteTile($"{method}Narrow", narrowTile, narrowVectors, isWide: false);
    }

    private FetchedValues Fetched => new(kernel.Ahead);

    /// <summary>How often a sample fetches: each tile beside each row of pixels.</summary>
    private int Fetches => kernel.Tiles * kernel.Rows[0].Extent;

    /// <summary>The narrow tiles of a wide one.</summary>
    private int NarrowTiles => GradientTile.Rounds(wideTile) / GradientTile.Rounds(narrowTile);

    /// <summary>How often a sample fetches in narrow tiles.</summary>
    private int NarrowFetches => Fetches * NarrowTiles * (kernel.Panels * Width / (narrowVectors * FetchingLanes));

    /// <summary>The method's head, and its loops over samples and tiles: of groups of samples all tiles, of the batch those of the range.</summary>
    private void WriteLoops()
    {
        if (kernel.IsGrouped)
        {
            code.Line($"private static void {method}<V>(float* input, float* outputGradient{Fetched.Each("float* ahead")}, float* sums, int from, int to{(kernel.IsBand ? ", bool isFirstBand" : "")})");
            code.Open(GeneratedText.VectorConstraint);
            PartLoop.Open(code, kernel.Parts, "input", "sums", "outputGradient");
            if (kernel.JoinsSamples)
            {
                code.Open("for (int sample = from, samples; sample < to; sample += samples)");
                code.Line($"samples = global::System.Math.Min({SampleGroup.Samples} - (sample % {SampleGroup.Samples}), to - sample);");
            }
            else
            {
                code.Open("for (int sample = from; sample < to; sample++)");
            }

            code.Line($"float* groupSums = sums + ((nint)(sample / {SampleGroup.Samples}) * {kernel.GroupStride});");
        }
        else
        {
            int group = GradientTile.Samples(kernel.InputSample + kernel.OutputSample);
            code.Line($"private static void {method}<V>(float* input, float* outputGradient, float* weightGradient, int batch, int from, int to)");
            code.Open(GeneratedText.VectorConstraint);
            code.Open($"for (int sample = 0; sample < batch; sample += {group})");
            code.Line($"int samples = global::System.Math.Min({group}, batch - sample);");
        }

        code.Line($"float* gradient = outputGradient + ((nint)sample * {kernel.OutputSample});");
        code.Open(kernel.IsGrouped ? $"for (int item = 0; item < {kernel.Tiles}; item++)" : "for (int item = from; item < to; item++)");
    }

    /// <summary>An item in tiles of narrow vectors.</summary>
    private void WriteNarrowTiles()
    {
        (string inputs, string sums) = new ReductionBlock(kernel.Reduction, narrowTile).Origin("tile", wideTile);
        code.Open($"for (int tile = 0; tile < {NarrowTiles}; tile++)");
        code.Open($"for (int output = 0; output < {kernel.Panels * Width}; output += {narrowVectors} * V.Count)");
        code.Line($"float* panel = w + ({sums} * {Width}) + ((nint)(output / {Width}) * {panelLength}) + (output % {Width});");
        code.Line($"{method}Narrow<V>(x + {inputs}, gradient + output, panel, {samplesAndFirst}{Fetched.Each("next")});");
        Fetched.WriteSteps(code, kernel.Rows[0].Extent, NarrowFetches);
        code.Close();
        code.Close();
    }

    private void WriteTile(string name, int[] tile, int vectors, bool isWide)
    {
        IEnumerable<int> all = Enumerable.Range(0, vectors);
        (int Input, int Weight)[] taps = [.. new ReductionBlock(kernel.Reduction, tile).Taps()];
        string Sum(int tap, int vector) =>
            $"sums + {(isWide ? Literal.Of((taps[tap].Weight * Width) + (vector * panelLength)) : $"{taps[tap].Weight * Width} + ({vector} * V.Count)")}";
        void WriteTaps(Func<IEnumerable<int>, string> text) => code.Rows(taps.Length, vectors, text);
        string Sums(IEnumerable<int> some, Func<int, int, string> text, string separator) =>
            string.Join(separator, some.SelectMany(tap => all.Select(vector => text(tap, vector))));
        code.Line();
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {name}<V>({TileParameters}{Fetched.Each("float* next")})");
        code.Open(GeneratedText.VectorConstraint);
        WriteTaps(some => $"V {Sums(some, (tap, vector) => $"s{tap}_{vector} = V.Zero", ", ")};");
        code.Open("if (!isFirst)");
        WriteTaps(some => Sums(some, (tap, vector) => $"s{tap}_{vector} = V.Load({Sum(tap, vector)});", " "));
        code.Close();
        code.Line();
        code.Open($"for (int sample = 0; sample < samples; sample++, x += {kernel.InputSample}, gradient += {kernel.OutputSample})");
        code.Line("float* a = x, d = gradient;");
        WriteRows(0, isWide ? Fetches : NarrowFetches, () =>
        {
            code.Line($"V {string.Join(", ", all.Select(vector => $"d{vector} = V.Load(d + ({vector} * V.Count))"))};");
            WriteTaps(some => string.Join(" ", some.Select(tap => $"V a{tap} = V.Broadcast(a[{taps[tap].Input}]); "
                + string.Join(" ", all.Select(vector => $"s{tap}_{vector} = V.FusedMultiplyAdd(a{tap}, d{vector}, s{tap}_{vector});")))));
        });
        code.Close();
        code.Line();
        WriteTaps(some => Sums(some, (tap, vector) => $"V.Store(s{tap}_{vector}, {Sum(tap, vector)});", " "));
        code.Close();
    }

    private void WriteRows(int level, int fetches, Action pixel)
    {
        if (level == kernel.Rows.Count)
        {
            pixel();
            return;
        }

        // Behind its last round a loop has moved on by its whole length already.
        RowLoop loop = kernel.Rows[level];
        (int input, int output) = (loop.InputStride, loop.OutputStride);
        if (level + 1 < kernel.Rows.Count)
        {
            RowLoop inner = kernel.Rows[level + 1];
            input -= inner.Extent * inner.InputStride;
            output -= inner.Extent * inner.OutputStride;
        }

        code.Open($"for (int row{level} = 0; row{level} < {loop.Extent}; row{level}++)");
        if (level == 0)
        {
            Fetched.WriteFetches(code, fetches);
        }

        WriteRows(level + 1, fetches, pixel);
        code.Line($"a += {input}; d += {output};");
        code.Close();
    }
}
