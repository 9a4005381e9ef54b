using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>What is done to a tensor and its gradient before an optimizer's rule.</summary>
/// <param name="Limit">The largest magnitude of one gradient; infinity changes nothing.</param>
/// <param name="Scale">The factor on gradients.</param>
/// <param name="L1">The penalty λ, which adds λ·sign(w).</param>
/// <param name="L2">The penalty λ, which adds λ·w.</param>
/// <param name="Keep">The factor on parameters, 1 without decoupled decay.</param>
internal readonly record struct GradientTreatment(float Limit, float Scale, float L1, float L2, float Keep)
{
    /// <summary>Whether gradients and parameters stay what they are.</summary>
    public bool ChangesNothing => this == new GradientTreatment(float.PositiveInfinity, Scale: 1, L1: 0, L2: 0, Keep: 1);

    /// <summary>That of a segment.</summary>
    public static GradientTreatment Of(Optimizer optimizer, in OptimizerStep step, in ParameterSegment segment)
    {
        double decay = !segment.Decayed ? 0 : double.IsNaN(segment.WeightDecay) ? optimizer.WeightDecay : segment.WeightDecay;
        bool decoupled = optimizer.DecouplesWeightDecay;
        return new GradientTreatment(
            optimizer.Limit,
            step.GradientScale,
            L1: segment.Decayed ? (float)optimizer.L1 : 0,
            L2: decoupled ? 0 : (float)decay,
            Keep: decoupled ? (float)(1 - (step.LearningRate * decay)) : 1);
    }
}

/// <summary>A treatment on one vector.</summary>
internal interface IGradients<V, TSelf>
    where V : struct, ISimdVector<V>
    where TSelf : struct, IGradients<V, TSelf>
{
    /// <summary>Its constants in vectors.</summary>
    static abstract TSelf Of(in GradientTreatment treatment);

    /// <summary>The gradients clipped and with the penalties.</summary>
    V Gradient(V gradient, V parameter);

    /// <summary>The parameters with decoupled decay.</summary>
    V Decay(V parameter);
}

/// <summary>Gradients as they are: most training neither clips nor decays, and the six operations on each vector would show.</summary>
internal readonly struct UntreatedGradients<V> : IGradients<V, UntreatedGradients<V>>
    where V : struct, ISimdVector<V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UntreatedGradients<V> Of(in GradientTreatment treatment) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Gradient(V gradient, V parameter) => gradient;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Decay(V parameter) => parameter;
}

/// <summary>Gradients that are clipped, scaled or penalised, or parameters that decay.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct TreatedGradients<V>(in GradientTreatment treatment) : IGradients<V, TreatedGradients<V>>
    where V : struct, ISimdVector<V>
{
    private readonly V high = V.Broadcast(treatment.Limit);
    private readonly V low = V.Broadcast(-treatment.Limit);
    private readonly V scale = V.Broadcast(treatment.Scale);
    private readonly V l1 = V.Broadcast(treatment.L1);
    private readonly V l2 = V.Broadcast(treatment.L2);
    private readonly V keep = V.Broadcast(treatment.Keep);

    // A decay of 0 must not touch an infinite weight: 0·∞ is NaN.
    private readonly bool hasL1 = treatment.L1 != 0;
    private readonly bool hasL2 = treatment.L2 != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TreatedGradients<V> Of(in GradientTreatment treatment) => new(treatment);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Gradient(V gradient, V parameter)
    {
        // NaN is the second argument's, so clipping lets it through.
        gradient = V.Multiply(scale, V.Min(high, V.Max(low, gradient)));
        if (hasL2)
        {
            gradient = V.FusedMultiplyAdd(l2, parameter, gradient);
        }

        if (hasL1)
        {
            gradient = V.FusedMultiplyAdd(l1, SignFunction.Sign(parameter), gradient);
        }

        return gradient;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Decay(V parameter) => V.Multiply(keep, parameter);
}
