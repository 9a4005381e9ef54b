using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Gradients of weights lane by lane, sample by sample: the sums of a block of taps stay in registers while the sample's pixels
/// pass by.
/// </summary>
internal sealed class LaneGradientEmitter : CpuKernelEmitter<LaneGradientKernel>
{
    protected override void WriteMethod(CodeWriter code, LaneGradientKernel kernel, string method)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* outputGradient, float* weightGradient, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Open($"for (int lane = 0; lane < {kernel.Lanes}; lane += V.Count)");
        code.Line($"float* x0 = input + ((nint)sample * {kernel.InputSample}) + lane;");
        code.Line($"float* gradient = outputGradient + ((nint)sample * {kernel.OutputSample}) + lane;");
        code.Line($"float* g0 = weightGradient + ((nint)sample * {kernel.WeightSample}) + lane;");
        foreach (TapBlock block in TapBlock.Of(kernel.Taps))
        {
            code.Block();
            TapWalk.Write(code, block, "g", (x, weights) => WriteBlock(code, kernel, block, x, weights));
            code.Close();
        }

        code.Close();
        code.Close();
        code.Close();
    }

    private static void WriteBlock(CodeWriter code, LaneGradientKernel kernel, TapBlock block, string x, string weights)
    {
        IEnumerable<int> taps = Enumerable.Range(0, block.Taps.Count);
        code.Line($"V {string.Join(", ", taps.Select(tap => $"s{tap} = V.Zero"))};");
        code.Line($"float* at = {x}, d = gradient;");
        WriteRows(code, kernel, block, 0);
        foreach (int tap in taps)
        {
            code.Line($"V.Store(s{tap}, {weights} + {block.Taps[tap].Weight});");
        }
    }

    private static void WriteRows(CodeWriter code, LaneGradientKernel kernel, TapBlock block, int level)
    {
        if (level == kernel.Rows.Count)
        {
            code.Line("V slope = V.Load(d);");
            for (int tap = 0; tap < block.Taps.Count; tap++)
            {
                code.Line($"s{tap} = V.FusedMultiplyAdd(V.Load(at + {block.Taps[tap].Input}), slope, s{tap});");
            }

            return;
        }

        RowLoop loop = kernel.Rows[level];
        bool isInner = level == kernel.Rows.Count - 1;
        code.Open($"for (int row{level} = 0; row{level} < {loop.Extent}; row{level}++)");
        WriteRows(code, kernel, block, level + 1);
        RowLoop inner = kernel.Rows[kernel.Rows.Count - 1];
        int input = loop.InputStride - (isInner ? 0 : inner.Extent * inner.InputStride);
        int output = loop.OutputStride - (isInner ? 0 : inner.Extent * inner.OutputStride);
        code.Line($"at += {input}; d += {output};");
        code.Close();
    }
}
