using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>φ((x − mean)·scale + shift): a vector of channels at a time, down the pixels of each sample.</summary>
internal sealed class NormalizeEmitter : CpuKernelEmitter<NormalizeKernel>
{
    protected override void WriteMethod(CodeWriter code, NormalizeKernel kernel, string method)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* mean, float* scale, float* shift, float* output, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Open($"for (int lane = 0; lane < {kernel.Lanes}; lane += V.Count)");
        code.Line("V m = V.Load(mean + lane), s = V.Load(scale + lane), b = V.Load(shift + lane);");
        code.Line($"nint at = ((nint)sample * {kernel.Pixels * kernel.Lanes}) + lane;");
        if (kernel.Pixels > 1)
        {
            code.Open($"for (int pixel = 0; pixel < {kernel.Pixels}; pixel++, at += {kernel.Lanes})");
        }

        code.Line("V z = V.FusedMultiplyAdd(V.Subtract(V.Load(input + at), m), s, b);");
        code.Line($"V.Store({ElementLoop.Apply(kernel.Activation, "z")}, output + at);");
        if (kernel.Pixels > 1)
        {
            code.Close();
        }

        code.Close();
        code.Close();
        code.Close();
    }
}
