using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Adagrad (Duchi, Hazan and Singer 2011): each parameter's rate falls with its gradients so far; PyTorch's rule and defaults.</summary>
/// <param name="learningRate">The learning rate; at least 0.</param>
/// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite or negative.</exception>
public sealed unsafe class Adagrad(double learningRate = 1e-2) : Optimizer(learningRate)
{
    /// <summary>The decay δ of the rate η/(1 + (t − 1)·δ) at step t; at least 0, by default 0.</summary>
    public double LearningRateDecay { get; init => field = OptionRange.NonNegative(value); }

    /// <summary>What is added to the root in the denominator; above 0.</summary>
    public double Epsilon { get; init => field = OptionRange.Positive(value); } = 1e-10;

    /// <inheritdoc/>
    public override int StateSlots => 1;

    /// <inheritdoc/>
    public override string StateName(int slot) => slot == 0 ? "sum" : throw NoSuchSlot(slot);

    /// <inheritdoc/>
    public override void Update<V>(
        in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to) =>
        UpdateRule.Apply<V, Adagrad, Rule<V>>(this, this, step, segments, arenas, from, to);

    /// <summary>s ← s + g²; w ← w − η/(1 + (t − 1)·δ)·g/(√s + ε).</summary>
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Rule<V>(Adagrad options, in OptimizerStep step) : IUpdateRule<V, Adagrad, Rule<V>>
        where V : struct, ISimdVector<V>
    {
        private readonly V rate = V.Broadcast((float)(step.LearningRate / (1 + ((step.Number - 1) * options.LearningRateDecay))));
        private readonly V epsilon = V.Broadcast((float)options.Epsilon);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Rule<V> Of(Adagrad options, in OptimizerStep step) => new(options, step);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public V Apply(V parameter, V gradient, float* state, nint slotStride)
        {
            V sum = V.FusedMultiplyAdd(gradient, gradient, V.Load(state));
            V.Store(sum, state);
            V denominator = V.Add(RunningMoments.Root(sum), epsilon);
            return V.FusedNegatedMultiplyAdd(rate, V.Divide(gradient, denominator), parameter);
        }
    }
}
