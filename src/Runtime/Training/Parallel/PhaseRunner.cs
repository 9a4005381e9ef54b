namespace NetGen.Kernels;

/// <summary>Runs the phases of a network's training step in order, each on as many threads as it pays for.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
internal sealed class PhaseRunner<TNetwork> : IParallelWork
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly TrainingPhase[] phases;
    private readonly double[] costs;
    private readonly WorkerPool pool;
    private TrainingFrame frame;
    private int phase;

    public PhaseRunner(TrainingPlan plan, WorkerPool pool)
    {
        phases = plan.Phases;
        costs = Array.ConvertAll(phases, PhaseSplit.CostPerSample);
        this.pool = pool;
    }

    /// <summary>Runs the phases on a frame.</summary>
    /// <param name="newFrame">The memory of the step.</param>
    public void Run(in TrainingFrame newFrame)
    {
        frame = newFrame;
        for (phase = 0; phase < phases.Length; phase++)
        {
            pool.Run(this, PhaseSplit.Parts(costs[phase] * frame.Batch, pool.Threads));
        }
    }

    void IParallelWork.Run(int part, int parts)
    {
        TrainingPhase current = phases[phase];
        bool bySamples = current.Division == PhaseDivision.Samples;
        int from = bySamples
            ? PhaseSplit.FirstSample(frame.Batch, part, parts)
            : PhaseSplit.FirstItem(current.Items, costs[phase], part, parts);
        int to = bySamples
            ? PhaseSplit.FirstSample(frame.Batch, part + 1, parts)
            : PhaseSplit.FirstItem(current.Items, costs[phase], part + 1, parts);
        int block = bySamples ? current.SampleBlock : int.MaxValue;
        while (from < to)
        {
            int end = block < to - from ? from + block : to;
            TNetwork.RunTraining(phase, frame, from, end);
            from = end;
        }
    }
}
