using NetGen.Generator.Activations;
using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>Loops over the elements of a range of samples, which lie one behind the other.</summary>
internal static class ElementLoop
{
    public static void Write(CodeWriter code, string method, string parameters, int size, string body)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({parameters}, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Open($"for (nint i = (nint)from * {size}; i < (nint)to * {size}; i += V.Count)");
        code.Lines(body);
        code.Close();
        code.Close();
    }

    /// <summary>The text of φ of the one vector that a round of a loop computes.</summary>
    public static string Apply(ActivationSpec activation, string vector) => VectorText.Narrow.Apply(activation, vector, isInlined: true);
}

/// <summary>φ(z).</summary>
internal sealed class ActivationEmitter : CpuKernelEmitter<ActivationKernel>
{
    protected override void WriteMethod(CodeWriter code, ActivationKernel kernel, string method) =>
        ElementLoop.Write(
            code,
            method,
            "float* input, float* output",
            kernel.Size,
            $"V.Store({ElementLoop.Apply(kernel.Activation, "V.Load(input + i)")}, output + i);");
}

/// <summary>dY·φ'.</summary>
internal sealed class ActivationGradientEmitter : CpuKernelEmitter<ActivationGradientKernel>
{
    protected override void WriteMethod(CodeWriter code, ActivationGradientKernel kernel, string method)
    {
        ActivationDefinition definition = ActivationCatalog.Of(kernel.Activation.Kind);
        string known = definition.DifferentiatesFromOutput ? "output" : "input";
        string derivative = VectorText.Narrow.Derivative(kernel.Activation, $"V.Load({known} + i)");
        ElementLoop.Write(
            code,
            method,
            $"float* outputGradient, float* {known}, float* inputGradient",
            kernel.Size,
            $"V derivative = {derivative};\nV.Store(V.Multiply(V.Load(outputGradient + i), derivative), inputGradient + i);");
    }
}

/// <summary>φ(a + b).</summary>
internal sealed class SumEmitter : CpuKernelEmitter<SumKernel>
{
    protected override void WriteMethod(CodeWriter code, SumKernel kernel, string method) =>
        ElementLoop.Write(
            code,
            method,
            "float* first, float* second, float* output",
            kernel.Size,
            $"V sum = V.Add(V.Load(first + i), V.Load(second + i));\nV.Store({ElementLoop.Apply(kernel.Activation, "sum")}, output + i);");
}
