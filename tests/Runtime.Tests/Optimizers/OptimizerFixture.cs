using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Optimizers;

/// <summary>Arenas of one length for one optimizer, and a whole step on them as a trainer makes it.</summary>
internal sealed unsafe class OptimizerFixture : IDisposable
{
    private readonly Optimizer optimizer;
    private readonly ParameterSegment[] segments;
    private readonly double[] chunkSums;
    private long number;

    public OptimizerFixture(Optimizer optimizer, int length, params ParameterSegment[] segments)
    {
        this.optimizer = optimizer;
        this.segments = segments;
        Parameters = new(length);
        Gradients = new(length);
        State = new(length * optimizer.StateSlots);
        chunkSums = new double[GradientNorm.ChunkCount(length)];
    }

    public AlignedFloats Parameters { get; }

    public AlignedFloats Gradients { get; }

    public AlignedFloats State { get; }

    public OptimizerArenas Arenas => new(Parameters.Pointer, Gradients.Pointer, State.Pointer, Parameters.Length);

    /// <summary>Fills parameters and gradients with random numbers; padding lanes get them too.</summary>
    public OptimizerFixture Randomise(int seed)
    {
        var random = new Random(seed);
        foreach (ref float parameter in Parameters.Span)
        {
            parameter = random.NextSingle() - 0.5f;
        }

        foreach (ref float gradient in Gradients.Span)
        {
            gradient = (random.NextSingle() - 0.5f) * 4;
        }

        return this;
    }

    /// <summary>One step with the machine's widest vectors.</summary>
    public void Step()
    {
        optimizer.SumSquaredGradients(segments, Arenas, 0, chunkSums.Length, chunkSums);
        var step = new OptimizerStep(optimizer.LearningRate, ++number, optimizer.ClipFactor(chunkSums));
        optimizer.Update(step, segments, Arenas, 0, Parameters.Length);
    }

    /// <summary>One step with vectors of one width.</summary>
    public void Step<V>()
        where V : struct, ISimdVector<V>
    {
        GradientNorm.SumSquares<V>(segments, Arenas, optimizer.Limit(), 0, chunkSums.Length, chunkSums);
        var step = new OptimizerStep(optimizer.LearningRate, ++number, optimizer.ClipFactor(chunkSums));
        optimizer.Update<V>(step, segments, Arenas, 0, Parameters.Length);
    }

    /// <summary>One step cut into ranges and the norm into single chunks, last ones first, as threads might come.</summary>
    public void Step(int rangeLength)
    {
        for (int chunk = chunkSums.Length - 1; chunk >= 0; chunk--)
        {
            optimizer.SumSquaredGradients(segments, Arenas, chunk, chunk + 1, chunkSums);
        }

        var step = new OptimizerStep(optimizer.LearningRate, ++number, optimizer.ClipFactor(chunkSums));
        for (int from = (Parameters.Length - 1) / rangeLength * rangeLength; from >= 0; from -= rangeLength)
        {
            optimizer.Update(step, segments, Arenas, from, Math.Min(from + rangeLength, Parameters.Length));
        }
    }

    public void Dispose()
    {
        Parameters.Dispose();
        Gradients.Dispose();
        State.Dispose();
    }
}

internal static class OptimizerLimit
{
    /// <summary>The clip value as the norm's kernel takes it.</summary>
    public static float Limit(this Optimizer optimizer) => (float)(optimizer.ClipValue ?? double.PositiveInfinity);
}
