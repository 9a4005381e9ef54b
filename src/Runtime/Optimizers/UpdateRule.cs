using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The formula of one optimizer on one vector of parameters; its constants, in vectors, are its fields.</summary>
internal unsafe interface IUpdateRule<V, TOptions, TSelf>
    where V : struct, ISimdVector<V>
    where TSelf : struct, IUpdateRule<V, TOptions, TSelf>
{
    /// <summary>The rule of a step. To be inlined, as <see cref="UpdateRule"/> says.</summary>
    /// <param name="options">The optimizer's options.</param>
    /// <param name="step">The step.</param>
    static abstract TSelf Of(TOptions options, in OptimizerStep step);

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
    public static void Apply<V, TOptions, TRule>(
        TOptions options, Optimizer optimizer, in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to)
        where V : struct, ISimdVector<V>
        where TRule : struct, IUpdateRule<V, TOptions, TRule>
    {
        if (((from | to) & 15) != 0 || from < 0 || from > to || to > arenas.Length)
        {
            throw new ArgumentException(
                $"The range must lie on multiples of 16 within the arena's {arenas.Length} floats; it was {from} to {to}.");
        }

        // Neighbours that are treated alike, such as weights and biases without decay, are one run.
        GradientTreatment treatment = default;
        int first = 0;
        int last = 0;
        foreach (ref readonly ParameterSegment segment in segments)
        {
            segment.Check(arenas.Length);
            int begin = Math.Max(from, segment.Offset);
            int end = (int)Math.Min(to, segment.End);
            if (segment.Frozen || begin >= end)
            {
                continue;
            }

            GradientTreatment own = GradientTreatment.Of(optimizer, step, segment);
            if (begin != last || own != treatment)
            {
                Run<V, TOptions, TRule>(options, step, treatment, arenas, first, last);
                first = begin;
                treatment = own;
            }

            last = end;
        }

        Run<V, TOptions, TRule>(options, step, treatment, arenas, first, last);
    }

    private static void Run<V, TOptions, TRule>(
        TOptions options, in OptimizerStep step, in GradientTreatment treatment, in OptimizerArenas arenas, int begin, int end)
        where V : struct, ISimdVector<V>
        where TRule : struct, IUpdateRule<V, TOptions, TRule>
    {
        if (begin == end)
        {
            return;
        }

        if (treatment.ChangesNothing)
        {
            Run<V, TOptions, TRule, UntreatedGradients<V>>(options, step, treatment, arenas, begin, end);
        }
        else
        {
            Run<V, TOptions, TRule, TreatedGradients<V>>(options, step, treatment, arenas, begin, end);
        }
    }

    /// <remarks>
    /// A method of its own, compiled once and for good: inlined into its caller, the rule's vectors would live in memory and Adam
    /// take four times as long, and the first steps would run on code that isn't optimised. The rule is made here: of a struct that
    /// is handed over, eight vectors would be loaded again for each vector of parameters, and Adam take half as long again.
    /// </remarks>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Run<V, TOptions, TRule, TGradients>(
        TOptions options, in OptimizerStep step, in GradientTreatment treatment, in OptimizerArenas arenas, int begin, int end)
        where V : struct, ISimdVector<V>
        where TRule : struct, IUpdateRule<V, TOptions, TRule>
        where TGradients : struct, IGradients<V, TGradients>
    {
        TRule rule = TRule.Of(options, step);
        TGradients treated = TGradients.Of(treatment);
        float* parameters = arenas.Parameters;
        float* gradients = arenas.Gradients;
        float* state = arenas.State;
        nint slotStride = arenas.Length;
        for (nint i = begin; i < end; i += V.Count)
        {
            V parameter = V.Load(parameters + i);
            V gradient = treated.Gradient(V.Load(gradients + i), parameter);
            V.Store(rule.Apply(treated.Decay(parameter), gradient, state + i, slotStride), parameters + i);
        }
    }
}
