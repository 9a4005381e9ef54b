using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The loss of each sample from labels or targets, by the runtime's functions.</summary>
internal sealed class LossEmitter : CpuKernelEmitter<LossKernel>
{
    protected override void WriteMethod(CodeWriter code, LossKernel kernel, string method)
    {
        bool isCategorical = kernel.Function is LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy;
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>(float* output, float* gradient, in global::NetGen.Kernels.TrainingFrame frame, int from, int to)");
        code.Open(GeneratedText.VectorConstraint);
        code.Line(isCategorical
            ? "float scale = 1f / frame.Batch;"
            : $"float scale = 1f / ((float)frame.Batch * {kernel.Outputs});");
        if (kernel.Function == LossFunction.SoftmaxCrossEntropy)
        {
            code.Open("if (frame.Labels != null)");
            code.Line($"global::NetGen.Kernels.SoftmaxCrossEntropy.Compute<V>(output, frame.Labels, {kernel.Sample}, {kernel.Outputs}, {Literal.Of((float)kernel.LabelSmoothing)}, scale, gradient, frame.Losses, from, to);");
            code.Line("return;");
            code.Close();
        }

        code.Open("for (int sample = from; sample < to; sample++)");
        code.Line($"float* values = output + ((nint)sample * {kernel.Sample});");
        code.Line($"float* slope = gradient + ((nint)sample * {kernel.Sample});");
        string constants = kernel.Function switch
        {
            LossFunction.SoftmaxCrossEntropy => $"{Literal.Of((float)kernel.LabelSmoothing)}, ",
            LossFunction.Huber => $"{Literal.Of((float)kernel.Delta)}, ",
            _ => "",
        };
        string floats = $"global::NetGen.Kernels.{kernel.Function}.Compute<V>(values, frame.Targets + ((nint)sample * {kernel.Outputs}), {kernel.Outputs}, {constants}scale, slope)";
        if (kernel.Function == LossFunction.CategoricalCrossEntropy)
        {
            code.Line("frame.Losses[sample] = frame.Labels != null");
            code.Line($"    ? global::NetGen.Kernels.{kernel.Function}.Compute<V>(values, frame.Labels[sample], {kernel.Outputs}, {constants}scale, slope)");
            code.Line($"    : {floats};");
        }
        else
        {
            code.Line($"frame.Losses[sample] = {floats};");
        }

        code.Close();
        code.Close();
    }

    protected override string Call(LossKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, in frame, {site.Range});";
}
