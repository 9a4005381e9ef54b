namespace NetGen;

/// <summary>What one weighted layer does to the signal and to the gradient on a batch.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="PreActivation">The moments of the pre-activation.</param>
/// <param name="Gradient">The moments of the gradient of the batch's mean loss with respect to the pre-activation.</param>
public sealed record SignalMeasurement(string Layer, SignalMoments PreActivation, SignalMoments Gradient);
