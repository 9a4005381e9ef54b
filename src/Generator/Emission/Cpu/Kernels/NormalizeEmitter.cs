using NetGen.Generator.Lowering;
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
        // Several vectors of a pixel at a time, so that neighbouring cache lines are read together.
        int vectors = new[] { 4, 2, 1 }.First(count => kernel.Lanes % (count * TensorLayout.PanelWidth) == 0);
        int[] all = [.. Enumerable.Range(0, vectors)];
        string Place(string first, int vector) => vector == 0 ? first : $"{first} + ({vector} * V.Count)";
        string Name(string name, int vector) => vectors == 1 ? name : $"{name}{vector}";
        code.Open($"for (int lane = 0; lane < {kernel.Lanes}; lane += {(vectors == 1 ? "V.Count" : $"{vectors} * V.Count")})");
        foreach (int vector in all)
        {
            string lane = Place("lane", vector);
            code.Line($"V {Name("m", vector)} = V.Load(mean + {lane}), {Name("s", vector)} = V.Load(scale + {lane}), {Name("b", vector)} = V.Load(shift + {lane});");
        }

        if (pixels > 1)
        {
            code.Open($"for (nint at = lane; at < {pixels * kernel.Lanes}; at += {kernel.Lanes})");
        }
        else
        {
            code.Line("nint at = lane;");
        }

        foreach (int vector in all)
        {
            string z = Name("z", vector);
            code.Line($"V {z} = V.FusedMultiplyAdd(V.Subtract(V.Load(x + {Place("at", vector)}), {Name("m", vector)}), {Name("s", vector)}, {Name("b", vector)});");
            code.Line($"V.Store({ElementLoop.Apply(kernel.Activation, z)}, y + {Place("at", vector)});");
        }

        if (pixels > 1)
        {
            code.Close();
        }

        code.Close();
    }
}
