namespace NetGen.Kernels;

/// <summary>Inference on the samples of a batch, shared out over threads.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed unsafe class PredictWork<TNetwork>(TNetwork network, NetworkDescription description, WorkerPool pool) : IParallelWork
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly double cost = CostPerSample(description);
    private float* inputs;
    private float* outputs;
    private int batch;

    /// <summary>Computes the outputs of a batch.</summary>
    /// <param name="input">batch × input size.</param>
    /// <param name="output">batch × output size.</param>
    public void Run(ReadOnlySpan<float> input, Span<float> output)
    {
        batch = output.Length / description.OutputSize;
        fixed (float* pinnedInput = input, pinnedOutput = output)
        {
            inputs = pinnedInput;
            outputs = pinnedOutput;
            pool.Run(this, PhaseSplit.Parts(cost * batch, pool.Threads));
        }
    }

    void IParallelWork.Run(int part, int parts)
    {
        int from = PhaseSplit.FirstSample(batch, part, parts);
        int samples = PhaseSplit.FirstSample(batch, part + 1, parts) - from;
        if (samples > 0)
        {
            network.Predict(
                new ReadOnlySpan<float>(inputs + ((nint)from * description.InputSize), checked(samples * description.InputSize)),
                new Span<float>(outputs + ((nint)from * description.OutputSize), samples * description.OutputSize));
        }
    }

    private static double CostPerSample(NetworkDescription description) =>
        description.Training!.Phases.Where(phase => phase.IsForward).Sum(phase => phase.ForwardCost ?? PhaseSplit.CostPerSample(phase));
}
