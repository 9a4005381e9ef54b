namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Each sample's loss, and the gradient of the batch's mean loss with respect to the network's output.</summary>
/// <remarks>Reads the output; writes its gradient. Targets and losses are the step's own.</remarks>
internal sealed record LossKernel(LossFunction Function, double LabelSmoothing, double Delta, int Outputs, int Sample) : Kernel
{
    public override string Name => Function.ToString();

    public override double Cost => 30.0 * Outputs;
}
