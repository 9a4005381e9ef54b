namespace NetGen.SignalPropagation.Measuring;

/// <summary>What was measured of one weighted layer, seed by seed.</summary>
/// <param name="Layer">The layer's name.</param>
internal sealed record LayerStudy(string Layer)
{
    /// <summary>The second moment of the pre-activation, over samples, pixels and channels.</summary>
    public Series Signal { get; } = new();

    /// <summary>The second moment of the gradient with respect to the pre-activation, as a multiple of that at the last weighted layer.</summary>
    public Series Gradient { get; } = new();

    /// <summary>κ = 1 − mean z_a·z_b over pairs of different samples / mean z², both means over the seeds as well.</summary>
    public Series Contrast { get; } = new();

    /// <summary>Adds what a seed gave.</summary>
    /// <param name="measurement">The layer.</param>
    /// <param name="last">The last weighted layer.</param>
    /// <param name="batch">The number of samples.</param>
    public void Add(SignalMeasurement measurement, SignalMeasurement last, int batch)
    {
        SignalMoments signal = measurement.PreActivation;
        Signal.Add(signal.SecondMoment);
        Gradient.Add(measurement.Gradient.SecondMoment / last.Gradient.SecondMoment);
        // The variance between B samples with divisor B − 1 is the mean of z² less the mean of z_a·z_b over pairs.
        // Weighted, since a narrow layer's own κ is off by chance, on the average upwards, and the prediction is 1 − E[z_a·z_b]/E[z²].
        Contrast.Add(signal.VarianceBetweenSamples * batch / (batch - 1) / signal.SecondMoment, signal.SecondMoment);
    }
}
