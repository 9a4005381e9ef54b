using NetGen.Numerics;

namespace NetGen;

/// <summary>Adam with decoupled weight decay, 0.01 by default (Loshchilov and Hutter 2019), and AMSGrad; PyTorch's rule and defaults.</summary>
/// <remarks>State: the running mean of gradients, that of their squares and, with AMSGrad, its largest value so far.</remarks>
public sealed unsafe class AdamW : Optimizer
{
    /// <summary>Makes an AdamW optimizer with a weight decay of 0.01.</summary>
    /// <param name="learningRate">The learning rate; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is NaN, infinite or negative.</exception>
    public AdamW(double learningRate = 1e-3)
        : base(learningRate) => WeightDecay = 0.01;

    /// <summary>The smoothing β₁ of the gradients' running mean, in [0, 1); by default 0.9.</summary>
    public double Beta1 { get; init => field = OptionRange.ShareBelowOne(value); } = 0.9;

    /// <summary>The smoothing β₂ of the squared gradients' running mean, in [0, 1); by default 0.999.</summary>
    public double Beta2 { get; init => field = OptionRange.ShareBelowOne(value); } = 0.999;

    /// <summary>What is added to the root in the denominator; above 0.</summary>
    public double Epsilon { get; init => field = OptionRange.Positive(value); } = 1e-8;

    /// <summary>Whether to divide by the largest running mean so far (AMSGrad: Reddi, Kale and Kumar 2018).</summary>
    public bool AmsGrad { get; init; }

    /// <inheritdoc/>
    public override int StateSlots => AmsGrad ? 3 : 2;

    /// <inheritdoc/>
    internal override bool DecouplesWeightDecay => true;

    /// <inheritdoc/>
    public override string StateName(int slot) => slot switch
    {
        0 => "exp_avg",
        1 => "exp_avg_sq",
        2 when AmsGrad => "max_exp_avg_sq",
        _ => throw NoSuchSlot(slot),
    };

    /// <inheritdoc/>
    public override void Update<V>(
        in OptimizerStep step, ReadOnlySpan<ParameterSegment> segments, in OptimizerArenas arenas, int from, int to) =>
        UpdateRule.Apply<V, AdamOptions, AdamRule<V>>(new(Beta1, Beta2, Epsilon, AmsGrad), this, step, segments, arenas, from, to);
}
