using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>φ((x − mean)/√(variance + ε)·gain + shift), sample by sample with the sample's moments.</summary>
internal sealed class LayerNormEmitter : CpuKernelEmitter<LayerNormKernel>
{
    protected override void WriteMethod(CodeWriter code, LayerNormKernel kernel, string method)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* input, float* moments, float* gain, float* shift, float* output, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line("float* moment = moments + ((nint)sample * 16);");
        code.Line("V mean = V.Broadcast(moment[0]), inverse = V.Broadcast(moment[1]);");
        code.Line($"float* x = input + ((nint)sample * {kernel.Size});");
        code.Line($"float* y = output + ((nint)sample * {kernel.Size});");
        code.Open($"for (int i = 0; i < {kernel.Size}; i += V.Count)");
        code.Line("V normalized = V.Multiply(V.Subtract(V.Load(x + i), mean), inverse);");
        code.Line("V z = V.FusedMultiplyAdd(normalized, V.Load(gain + i), V.Load(shift + i));");
        code.Line($"V.Store({ElementLoop.Apply(kernel.Activation, "z")}, y + i);");
        code.Close();
        code.Close();
        code.Close();
    }
}
