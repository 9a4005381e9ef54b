using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The options that Adam and AdamW share.</summary>
/// <param name="Beta1">The smoothing of the gradients' running mean.</param>
/// <param name="Beta2">The smoothing of the squared gradients' running mean.</param>
/// <param name="Epsilon">What is added to the root in the denominator.</param>
/// <param name="AmsGrad">Whether to divide by the largest running mean so far.</param>
internal readonly record struct AdamOptions(double Beta1, double Beta2, double Epsilon, bool AmsGrad);

/// <summary>
/// Adam's step (Kingma and Ba 2015), which AdamW shares: m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²;
/// w ← w − η/(1 − β₁ᵗ)/(√v/√(1 − β₂ᵗ) + ε)·m, with AMSGrad's running maximum of v in place of v.
/// </summary>
internal readonly unsafe struct AdamRule<V> : IUpdateRule<V, AdamOptions, AdamRule<V>>
    where V : struct, ISimdVector<V>
{
    private readonly V firstKeep;
    private readonly V firstShare;
    private readonly V secondKeep;
    private readonly V secondShare;
    private readonly V rootScale;
    private readonly V epsilon;
    private readonly V rate;
    private readonly bool amsGrad;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AdamRule(in AdamOptions options, in OptimizerStep step)
    {
        // 1 − βᵗ in float64: in float32 the first steps would lose half of its digits.
        double firstCorrection = 1 - IntegerPower.Power(options.Beta1, step.Number);
        double secondCorrection = 1 - IntegerPower.Power(options.Beta2, step.Number);
        firstKeep = V.Broadcast((float)options.Beta1);
        firstShare = V.Broadcast((float)(1 - options.Beta1));
        secondKeep = V.Broadcast((float)options.Beta2);
        secondShare = V.Broadcast((float)(1 - options.Beta2));
        rootScale = V.Broadcast((float)(1 / Math.Sqrt(secondCorrection)));
        epsilon = V.Broadcast((float)options.Epsilon);
        rate = V.Broadcast((float)(step.LearningRate / firstCorrection));
        amsGrad = options.AmsGrad;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AdamRule<V> Of(AdamOptions options, in OptimizerStep step) => new(options, step);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply(V parameter, V gradient, float* state, nint slotStride)
    {
        V first = RunningMoments.WithoutSubnormals(V.FusedMultiplyAdd(firstKeep, V.Load(state), V.Multiply(firstShare, gradient)));
        V.Store(first, state);
        float* seconds = state + slotStride;
        V second = V.FusedMultiplyAdd(secondKeep, V.Load(seconds), V.Multiply(V.Multiply(secondShare, gradient), gradient));
        V.Store(second, seconds);
        if (amsGrad)
        {
            float* largest = seconds + slotStride;
            second = V.Max(V.Load(largest), second);
            V.Store(second, largest);
        }

        V denominator = V.FusedMultiplyAdd(RunningMoments.Root(second), rootScale, epsilon);
        return V.FusedNegatedMultiplyAdd(V.Divide(rate, denominator), first, parameter);
    }
}
