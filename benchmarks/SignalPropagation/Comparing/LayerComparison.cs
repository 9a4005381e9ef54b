using NetGen.SignalPropagation.Measuring;

namespace NetGen.SignalPropagation.Comparing;

/// <summary>One quantity of one layer, predicted and measured.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Quantity">What is compared.</param>
/// <param name="Predicted">The prediction, a point where both ends are equal.</param>
/// <param name="Measured">The measured values.</param>
internal sealed record LayerComparison(string Layer, Quantity Quantity, SignalRange Predicted, Series Measured)
{
    /// <summary>Whether the prediction is a range rather than a number.</summary>
    public bool IsRange => Predicted.Low < Predicted.High;

    /// <summary>Predicted mean over measured mean; 1 where both are 0 or undefined.</summary>
    public double Ratio => Predicted.Expected == Measured.Mean || (double.IsNaN(Predicted.Expected) && double.IsNaN(Measured.Mean)) ? 1 : Predicted.Expected / Measured.Mean;

    /// <summary>How far the ratio is from 1, either way.</summary>
    public double Error => Math.Abs(Math.Log(Ratio));

    /// <summary>The seeds whose value lies in the predicted range.</summary>
    public int SeedsInRange => Measured.Values.Count(value => value >= Predicted.Low && value <= Predicted.High);

    /// <summary>Whether the predicted mean is within a share of the measured mean and two of its standard errors.</summary>
    public bool IsWithin(double share) =>
        Error == 0 || Math.Abs(Predicted.Expected - Measured.Mean) <= (share * Math.Abs(Measured.Mean)) + (2 * Measured.StandardError);
}
