using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>φ((x − mean)·scale + shift): a vector of channels at a time, down the pixels of each sample, or of each row where the result has a border.</summary>
internal sealed class NormalizeEmitter : CpuKernelEmitter<NormalizeKernel>
{
    protected override void WriteMethod(CodeWriter code, NormalizeKernel kernel, string method)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* mean, float* scale, float* shift, float* output, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        int floats = kernel.Pixels * kernel.Lanes;
        code.Line($"float* x = input + ((nint)sample * {floats}), y = output + ((nint)sample * {kernel.Border?.Sample ?? floats});");
        if (kernel.Border is { } border)
        {
            WriteRows(code, kernel, border);
        }
        else
        {
            WritePixels(code, kernel, kernel.Pixels);
        }

        code.Close();
        code.Close();
    }

    private static void WriteRows(CodeWriter code, NormalizeKernel kernel, Border border)
    {
        int rows = kernel.Pixels / border.Width;
        int row = border.Width * kernel.Lanes;
        code.Line($"float* end = y + {border.Sample};");
        code.Line($"for (float* first = y + {border.First}; y < first; y += V.Count) V.Store(V.Zero, y);");
        code.Open($"for (int row = 0; row < {rows}; row++, x += {row})");
        WritePixels(code, kernel, border.Width);
        code.Line();
        code.Line($"y += {row};");
        code.Line($"for (float* next = row < {rows - 1} ? y + {border.RowStride - row} : end; y < next; y += V.Count) V.Store(V.Zero, y);");
        code.Close();
    }

    private static void WritePixels(CodeWriter code, NormalizeKernel kernel, int pixels)
    {
        code.Open($"for (int lane = 0; lane < {kernel.Lanes}; lane += V.Count)");
        code.Line("V m = V.Load(mean + lane), s = V.Load(scale + lane), b = V.Load(shift + lane);");
        if (pixels > 1)
        {
            code.Open($"for (nint at = lane; at < {pixels * kernel.Lanes}; at += {kernel.Lanes})");
        }
        else
        {
            code.Line("nint at = lane;");
        }

        code.Line("V z = V.FusedMultiplyAdd(V.Subtract(V.Load(x + at), m), s, b);");
        code.Line($"V.Store({ElementLoop.Apply(kernel.Activation, "z")}, y + at);");
        if (pixels > 1)
        {
            code.Close();
        }

        code.Close();
    }
}
