using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>An optimizer's step over the arenas, clipping by norm included, shared out over threads.</summary>
internal sealed unsafe class UpdateWork : IParallelWork
{
    /// <summary>An update is bound by memory traffic: a parameter takes the time of this many floating-point operations.</summary>
    private const double CostPerParameter = 16;

    private const int Granularity = 16;
    private readonly Optimizer optimizer;
    private readonly ParameterSegment[] segments;
    private readonly double[] chunkSums;
    private readonly WorkerPool pool;
    private OptimizerArenas arenas;
    private OptimizerStep step;
    private bool isMeasuring;

    public UpdateWork(Optimizer optimizer, NetworkDescription description, WorkerPool pool)
    {
        this.optimizer = optimizer;
        this.pool = pool;
        segments = Segments(description);
        chunkSums = new double[GradientNorm.ChunkCount(description.ParameterArenaLength)];
    }

    /// <summary>How many threads an update of so many floats pays for.</summary>
    public static int UsefulThreads(int length, int threads) => PhaseSplit.Parts(length * CostPerParameter, threads);

    /// <summary>Updates the parameters.</summary>
    /// <param name="newArenas">The parameters, their gradients and the optimizer's state.</param>
    /// <param name="learningRate">The step's learning rate.</param>
    /// <param name="number">The step's number, 1 for the first.</param>
    public void Run(in OptimizerArenas newArenas, double learningRate, long number)
    {
        arenas = newArenas;
        int parts = UsefulThreads(arenas.Length, pool.Threads);
        float scale = 1;
        if (optimizer.ClipNorm is not null)
        {
            isMeasuring = true;
            pool.Run(this, parts);
            scale = optimizer.ClipFactor(chunkSums);
        }

        isMeasuring = false;
        step = new OptimizerStep(learningRate, number, scale);
        pool.Run(this, parts);
    }

    void IParallelWork.Run(int part, int parts)
    {
        if (isMeasuring)
        {
            optimizer.SumSquaredGradients(
                segments, arenas, Boundary(chunkSums.Length, part, parts), Boundary(chunkSums.Length, part + 1, parts), chunkSums);
        }
        else
        {
            int blocks = arenas.Length / Granularity;
            optimizer.Update(
                step, segments, arenas, Boundary(blocks, part, parts) * Granularity, Boundary(blocks, part + 1, parts) * Granularity);
        }
    }

    private static int Boundary(int count, int part, int parts) => (int)((long)count * part / parts);

    private static ParameterSegment[] Segments(NetworkDescription description) =>
    [
        .. from parameter in description.Parameters
           where !parameter.IsStatistic
           let length = (parameter.Layout.Length + Granularity - 1) / Granularity * Granularity
           select new ParameterSegment(
               parameter.Offset, length, parameter.Role == ParameterRole.Weight, parameter.Frozen, parameter.WeightDecay),
    ];
}
