using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>RMSprop (Tieleman and Hinton 2012), with momentum and the centred variant (Graves 2013); PyTorch's rule and defaults.</summary>
/// <param name="learningRate">The learning rate; at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite or negative.</exception>
public sealed unsafe class RmsProp(double learningRate = 1e-2) : Optimizer(learningRate)
{
    /// <summary>The smoothing α of the averages, in [0, 1); by default 0.99.</summary>
    public double Alpha { get; init => field = OptionRange.ShareBelowOne(value); } = 0.99;

    /// <summary>What is added to the root in the denominator; above 0.</summary>
    public double Epsilon { get; init => field = OptionRange.Positive(value); } = 1e-8;

    /// <summary>The share of the last step that is kept, in [0, 1]; by default 0: no momentum.</summary>
    public double Momentum { get; init => field = OptionRange.Share(value); }

    /// <summary>Whether to divide by the gradient's standard deviation rather than its root mean square.</summary>
    public bool Centered { get; init; }

    /// <inheritdoc/>
    public override int StateSlots => 1 + (Momentum > 0 ? 1 : 0) + (Centered ? 1 : 0);

    /// <inheritdoc/>
    public override string StateName(int slot) =>
        slot < 0 || slot >= StateSlots ? throw NoSuchSlot(slot)
        : slot == 0 ? "square_avg"
        : slot == 1 && Momentum > 0 ? "momentum_buffer"
        : "grad_avg";

    /// <inheritdoc/>
    public override void Update<V>(
        in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to) =>
        UpdateRule.Apply<V, RmsProp, Rule<V>>(this, this, step, segments, arenas, from, to);

    /// <summary>
    /// s ← α·s + (1 − α)·g²; centred: a ← α·a + (1 − α)·g and s − a² in place of s; d = g/(√s + ε); w ← w − η·d, or with
    /// momentum b ← μ·b + d; w ← w − η·b.
    /// </summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Rule<V>(RmsProp options, in OptimizerStep step) : IUpdateRule<V, RmsProp, Rule<V>>
        where V : struct, ISimdVector<V>
    {
        private readonly V rate = V.Broadcast((float)step.LearningRate);
        private readonly V alpha = V.Broadcast((float)options.Alpha);
        private readonly V share = V.Broadcast((float)(1 - options.Alpha));
        private readonly V epsilon = V.Broadcast((float)options.Epsilon);
        private readonly V momentum = V.Broadcast((float)options.Momentum);
        private readonly bool hasMomentum = options.Momentum > 0;
        private readonly bool centered = options.Centered;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Rule<V> Of(RmsProp options, in OptimizerStep step) => new(options, step);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply(V parameter, V gradient, float* state, nint slotStride)
        {
            V newPart = V.Multiply(share, gradient);
            V square = V.FusedMultiplyAdd(alpha, V.Load(state), V.Multiply(newPart, gradient));
            V.Store(square, state);
            if (centered)
            {
                float* averages = state + (hasMomentum ? 2 * slotStride : slotStride);
                V average = V.FusedMultiplyAdd(alpha, V.Load(averages), newPart);
                V.Store(average, averages);

                // Rounding can bring a variance of 0 below it, whose root PyTorch takes and gets NaN.
                square = V.Max(V.Zero, V.FusedNegatedMultiplyAdd(average, average, square));
            }

            V direction = V.Divide(gradient, V.Add(RunningMoments.Root(square), epsilon));
            if (hasMomentum)
            {
                direction = V.FusedMultiplyAdd(momentum, V.Load(state + slotStride), direction);
                V.Store(direction, state + slotStride);
            }

            return V.FusedNegatedMultiplyAdd(rate, direction, parameter);
        }
    }
}
