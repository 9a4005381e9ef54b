using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Stochastic gradient descent, with momentum and Nesterov's variant of it; the rule and defaults of PyTorch's SGD.</summary>
/// <param name="learningRate">The learning rate; at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite or negative.</exception>
public sealed unsafe class Sgd(double learningRate = 1e-3) : Optimizer(learningRate)
{
    /// <summary>The share of the last step's direction that is kept, in [0, 1]; by default 0: no momentum, no state.</summary>
    public double Momentum { get; init => field = OptionRange.Share(value); }

    /// <summary>The share of a gradient that momentum leaves out, in [0, 1]; by default 0. The first step takes the whole gradient, as PyTorch's does.</summary>
    public double Dampening { get; init => field = OptionRange.Share(value); }

    /// <summary>Whether the step looks ahead along the momentum (Nesterov 1983; Sutskever et al. 2013). Needs momentum and no dampening.</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    public override int StateSlots => Momentum > 0 ? 1 : 0;

    /// <inheritdoc/>
    public override string StateName(int slot) => slot == 0 && StateSlots == 1 ? "momentum_buffer" : throw NoSuchSlot(slot);

    /// <inheritdoc/>
    public override void Validate()
    {
        if (Nesterov && (Momentum == 0 || Dampening != 0))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Nesterov needs a Momentum above 0 and a Dampening of 0; they were {Momentum} and {Dampening}."));
        }
    }

    /// <inheritdoc/>
    public override void Update<V>(
        in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to)
    {
        if (Momentum > 0)
        {
            UpdateRule.Apply<V, Sgd, MomentumRule<V>>(this, this, step, segments, arenas, from, to);
        }
        else
        {
            UpdateRule.Apply<V, Sgd, PlainRule<V>>(this, this, step, segments, arenas, from, to);
        }
    }

    /// <summary>w ← w − η·g.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct PlainRule<V>(in OptimizerStep step) : IUpdateRule<V, Sgd, PlainRule<V>>
        where V : struct, ISimdVector<V>
    {
        private readonly V rate = V.Broadcast((float)step.LearningRate);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static PlainRule<V> Of(Sgd options, in OptimizerStep step) => new(step);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply(V parameter, V gradient, float* state, nint slotStride) =>
            V.FusedNegatedMultiplyAdd(rate, gradient, parameter);
    }

    /// <summary>b ← μ·b + (1 − τ)·g; w ← w − η·b, or w − η·(g + μ·b) for Nesterov.</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct MomentumRule<V>(Sgd options, in OptimizerStep step) : IUpdateRule<V, Sgd, MomentumRule<V>>
        where V : struct, ISimdVector<V>
    {
        private readonly V rate = V.Broadcast((float)step.LearningRate);
        private readonly V momentum = V.Broadcast((float)options.Momentum);
        private readonly V share = V.Broadcast(step.Number == 1 ? 1 : (float)(1 - options.Dampening));
        private readonly bool nesterov = options.Nesterov;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static MomentumRule<V> Of(Sgd options, in OptimizerStep step) => new(options, step);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply(V parameter, V gradient, float* state, nint slotStride)
        {
            V direction = V.FusedMultiplyAdd(momentum, V.Load(state), V.Multiply(share, gradient));
            V.Store(direction, state);
            if (nesterov)
            {
                direction = V.FusedMultiplyAdd(momentum, direction, gradient);
            }

            return V.FusedNegatedMultiplyAdd(rate, direction, parameter);
        }
    }
}
