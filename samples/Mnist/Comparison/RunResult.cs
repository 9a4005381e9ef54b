namespace NetGen.Samples.Mnist.Comparison;

/// <summary>What one network of the experiment did.</summary>
internal sealed record RunResult
{
    /// <summary>The initialiser.</summary>
    public required InitializerChoice Initializer { get; init; }

    /// <summary>The activation's name.</summary>
    public required string Activation { get; init; }

    /// <summary>
    /// For each layer at the start, the standard deviation of a unit's pre-activation from image to image: what is left of the
    /// difference between the images.
    /// </summary>
    public required IReadOnlyList<double> Spreads { get; init; }

    /// <summary>For each layer at the start, the norm of the gradient that one image's loss has with respect to the layer's pre-activations (root mean square over images).</summary>
    public required IReadOnlyList<double> Gradients { get; init; }

    /// <summary>The training loss over the run: means over stretches of equal numbers of steps, up to the one in which it ceased to be a number.</summary>
    public required IReadOnlyList<double> Losses { get; init; }

    /// <summary>The steps of a stretch of <see cref="Losses"/>.</summary>
    public required int StepsPerLoss { get; init; }

    /// <summary>The step whose loss was not finite any more; null if all were.</summary>
    public required int? DivergedAt { get; init; }

    /// <summary>The share of test images that were classified right in the end.</summary>
    public required double Accuracy { get; init; }

    /// <summary>How it ended.</summary>
    public Outcome Outcome =>
        DivergedAt is not null ? Outcome.Diverged
        : Accuracy >= 0.8 ? Outcome.Learned
        : Accuracy >= 0.2 ? Outcome.Slow
        : Outcome.Chance;
}
