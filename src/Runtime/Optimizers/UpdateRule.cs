using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The formula of one optimizer on one vector of parameters.</summary>
internal unsafe interface IUpdateRule<V>
    where V : struct, ISimdVector<V>
{
    /// <summary>The parameters after the step.</summary>
    /// <param name="parameter">The parameters before, decoupled decay applied.</param>
    /// <param name="gradient">Their gradients, clipped and with the penalties.</param>
    /// <param name="state">Their first slot of state.</param>
    /// <param name="slotStride">From one slot to the next, in floats.</param>
    V Apply(V parameter, V gradient, float* state, nint slotStride);
}

/// <summary>What all optimizers share: one pass over the arenas that clips, decays and applies the rule.</summary>
internal static unsafe class UpdateRule
{
    public static void Apply<V, TRule>(
        TRule rule, Optimizer optimizer, in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to)
        where V : struct, ISimdVector<V>
        where TRule : struct, IUpdateRule<V>
    {
        if (((from | to) & 15) != 0 || from < 0 || from > to || to > arenas.Length)
        {
            throw new ArgumentException(
                $"The range must lie on multiples of 16 within the arena's {arenas.Length} floats; it was {from} to {to}.");
        }

        foreach (ref readonly ParameterSegment segment in segments)
        {
            segment.Check(arenas.Length);
            int begin = Math.Max(from, segment.Offset);
            int end = (int)Math.Min(to, segment.End);
            if (segment.Frozen || begin >= end)
            {
                continue;
            }

            double decay = !segment.Decayed ? 0 : double.IsNaN(segment.WeightDecay) ? optimizer.WeightDecay : segment.WeightDecay;
            bool decoupled = optimizer.DecouplesWeightDecay;
            Apply<V, TRule>(
                rule,
                arenas,
                begin,
                end,
                optimizer.Limit,
                step.GradientScale,
                l1: segment.Decayed ? (float)optimizer.L1 : 0,
                l2: decoupled ? 0 : (float)decay,
                keep: decoupled ? (float)(1 - (step.LearningRate * decay)) : 1);
        }
    }

    /// <remarks>
    /// A method of its own, compiled once and for good: inlined into its caller, the rule's vectors would live in memory and Adam
    /// take four times as long, and the first steps would run on code that isn't optimised.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Apply<V, TRule>(
        TRule rule, in OptimizerArenas arenas, int begin, int end, float limit, float scale, float l1, float l2, float keep)
        where V : struct, ISimdVector<V>
        where TRule : struct, IUpdateRule<V>
    {
        float* parameters = arenas.Parameters;
        float* gradients = arenas.Gradients;
        float* state = arenas.State;
        nint slotStride = arenas.Length;
        V high = V.Broadcast(limit);
        V low = V.Broadcast(-limit);
        V scales = V.Broadcast(scale);
        V l2s = V.Broadcast(l2);
        V keeps = V.Broadcast(keep);
        V l1s = V.Broadcast(l1);

        // A decay of 0 must not touch an infinite weight: 0·∞ is NaN.
        bool hasL2 = l2 != 0;
        bool hasL1 = l1 != 0;
        for (nint i = begin; i < end; i += V.Count)
        {
            // NaN is the second argument's, so clipping lets it through.
            V parameter = V.Load(parameters + i);
            V gradient = V.Multiply(scales, V.Min(high, V.Max(low, V.Load(gradients + i))));
            if (hasL2)
            {
                gradient = V.FusedMultiplyAdd(l2s, parameter, gradient);
            }

            if (hasL1)
            {
                gradient = V.FusedMultiplyAdd(l1s, SignFunction.Sign(parameter), gradient);
            }

            parameter = V.Multiply(keeps, parameter);
            V.Store(rule.Apply(parameter, gradient, state + i, slotStride), parameters + i);
        }
    }
}
