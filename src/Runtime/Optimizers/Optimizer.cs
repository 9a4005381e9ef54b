using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// How gradients change parameters. An optimizer is configuration only, with PyTorch's defaults and update rules; one object can
/// serve any number of trainers at once. What it remembers between steps lies in arenas that the trainer owns.
/// </summary>
/// <remarks>
/// Every option is checked when it is set: NaN, infinities and values out of range throw <see cref="ArgumentOutOfRangeException"/>.
/// In one step, gradients are clipped by value, then by norm; the penalties L1 and L2 are added after that, as PyTorch does.
/// </remarks>
public abstract unsafe partial class Optimizer
{
    private protected Optimizer(double learningRate) => LearningRate = learningRate;

    /// <summary>The learning rate before the schedule; at least 0.</summary>
    public double LearningRate { get; init => field = OptionRange.NonNegative(value); }

    /// <summary>
    /// The decay λ of the weights, at least 0; 0 by default, but 0.01 for AdamW. AdamW and Lion multiply weights by
    /// 1 − learning rate·λ; the others add λ·w to the gradient. It acts on segments that are <see cref="ParameterSegment.Decayed"/>.
    /// </summary>
    public double WeightDecay { get; init => field = OptionRange.NonNegative(value); }

    /// <summary>The L1 penalty λ, which adds λ·sign(w) to the gradient of decayed segments; at least 0, by default 0.</summary>
    public double L1 { get; init => field = OptionRange.NonNegative(value); }

    /// <summary>The largest Euclidean norm of all gradients together, above 0; null (the default) doesn't clip by norm.</summary>
    public double? ClipNorm { get; init => field = OptionRange.PositiveOrNull(value); }

    /// <summary>The largest magnitude of one gradient, above 0; null (the default) doesn't clip by value.</summary>
    public double? ClipValue { get; init => field = OptionRange.PositiveOrNull(value); }

    /// <summary>How many floats of state a parameter has.</summary>
    public abstract int StateSlots { get; }

    /// <summary>Whether weights decay by a factor of their own, apart from the gradient.</summary>
    internal virtual bool DecouplesWeightDecay => false;

    /// <summary>The name that PyTorch's optimizer gives to a slot of state, such as <c>exp_avg</c>.</summary>
    /// <param name="slot">From 0 to <see cref="StateSlots"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such slot.</exception>
    public abstract string StateName(int slot);

    /// <summary>Checks options that only make sense together; a trainer does so when it is created.</summary>
    /// <exception cref="ArgumentException">Two options contradict each other.</exception>
    public virtual void Validate()
    {
    }

    /// <summary>Updates the parameters of one range of the arenas with this machine's widest vectors.</summary>
    /// <param name="step">The step's rate, number and gradient scale.</param>
    /// <param name="segments">The tensors, in any order, without overlap; what lies between them is left alone.</param>
    /// <param name="arenas">The memory.</param>
    /// <param name="from">The range's first float, a multiple of 16.</param>
    /// <param name="to">The float after its last, a multiple of 16. Disjoint ranges may run on different threads; the bits don't depend on the split.</param>
    /// <exception cref="ArgumentException">The range or a segment leaves the arena or is not on multiples of 16.</exception>
    public void Update(in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to)
    {
        if (SimdVector512.IsSupported)
        {
            Update<SimdVector512>(step, segments, arenas, from, to);
        }
        else if (SimdVector256.IsSupported)
        {
            Update<SimdVector256>(step, segments, arenas, from, to);
        }
        else
        {
            Update<SimdVector128>(step, segments, arenas, from, to);
        }
    }

    /// <summary>Updates the parameters of one range with vectors of a given width; every width gives the same bits.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <param name="step">The step's rate, number and gradient scale.</param>
    /// <param name="segments">The tensors, in any order, without overlap.</param>
    /// <param name="arenas">The memory.</param>
    /// <param name="from">The range's first float, a multiple of 16.</param>
    /// <param name="to">The float after its last, a multiple of 16.</param>
    /// <exception cref="ArgumentException">The range or a segment leaves the arena or is not on multiples of 16.</exception>
    public abstract void Update<V>(
        in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to)
        where V : struct, ISimdVector<V>;

    private protected ArgumentOutOfRangeException NoSuchSlot(int slot) =>
        new(nameof(slot), slot, $"The slot must be in [0, {StateSlots}); it was {slot}.");
}
