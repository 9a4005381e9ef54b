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
            pool.Run(this, PhaseSplit.Parts(phases[phase], costs[phase], frame.Batch, pool.Threads));
        }
    }

    void IParallelWork.Run(int part, int parts)
    {
        TrainingPhase current = phases[phase];
        if (current.Division == PhaseDivision.Items)
        {
            TNetwork.RunTraining(
                phase, frame, PhaseSplit.FirstItem(current.Items, costs[phase], part, parts), PhaseSplit.FirstItem(current.Items, costs[phase], part + 1, parts));
            return;
        }

        int from = PhaseSplit.FirstSample(frame.Batch, part, parts, current.SampleGroup);
        int to = PhaseSplit.FirstSample(frame.Batch, part + 1, parts, current.SampleGroup);
        TrainingFrame own = frame with { FirstSample = from };

        // What a step that is stopped leaves behind is read for all samples, so they go in one block.
        int block = frame.StopAfter == int.MaxValue ? current.SampleBlock : int.MaxValue;
        while (from < to)
        {
            int end = block < to - from ? from + block : to;
            TNetwork.RunTraining(phase, own, from, end);
            from = end;
        }
    }
}
