using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Lion (Chen et al. 2023, Symbolic Discovery of Optimization Algorithms, algorithm 2): steps of one size along a sign, with decoupled weight decay.</summary>
/// <param name="learningRate">The learning rate; at least 0. The authors advise a tenth to a third of Adam's.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite or negative.</exception>
public sealed unsafe class Lion(double learningRate = 1e-4) : Optimizer(learningRate)
{
    /// <summary>The weight β₁ of the running mean against the gradient in the step's direction, in [0, 1); by default 0.9.</summary>
    public double Beta1 { get; init => field = OptionRange.ShareBelowOne(value); } = 0.9;

    /// <summary>The smoothing β₂ of the gradients' running mean, in [0, 1); by default 0.99.</summary>
    public double Beta2 { get; init => field = OptionRange.ShareBelowOne(value); } = 0.99;

    /// <inheritdoc/>
    public override int StateSlots => 1;

    /// <inheritdoc/>
    internal override bool DecouplesWeightDecay => true;

    /// <inheritdoc/>
    public override string StateName(int slot) => slot == 0 ? "exp_avg" : throw NoSuchSlot(slot);

    /// <inheritdoc/>
    public override void Update<V>(
        in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to) =>
        UpdateRule.Apply<V, Lion, Rule<V>>(this, this, step, segments, arenas, from, to);

    /// <summary>w ← w − η·sign(β₁·m + (1 − β₁)·g); m ← β₂·m + (1 − β₂)·g.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Rule<V>(Lion options, in OptimizerStep step) : IUpdateRule<V, Lion, Rule<V>>
        where V : struct, ISimdVector<V>
    {
        private readonly V rate = V.Broadcast((float)step.LearningRate);
        private readonly V stepKeep = V.Broadcast((float)options.Beta1);
        private readonly V stepShare = V.Broadcast((float)(1 - options.Beta1));
        private readonly V meanKeep = V.Broadcast((float)options.Beta2);
        private readonly V meanShare = V.Broadcast((float)(1 - options.Beta2));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Rule<V> Of(Lion options, in OptimizerStep step) => new(options, step);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply(V parameter, V gradient, float* state, nint slotStride)
        {
            V mean = V.Load(state);
            V direction = V.FusedMultiplyAdd(stepKeep, mean, V.Multiply(stepShare, gradient));
            V.Store(V.FusedMultiplyAdd(meanKeep, mean, V.Multiply(meanShare, gradient)), state);
            return V.FusedNegatedMultiplyAdd(rate, SignFunction.Sign(direction), parameter);
        }
    }
}
