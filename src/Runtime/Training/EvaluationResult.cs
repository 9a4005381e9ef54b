namespace NetGen;

/// <summary>How well a network does on a dataset.</summary>
/// <param name="Loss">The mean loss, as in training but in inference mode.</param>
/// <param name="Accuracy">
/// The share of samples whose class is right: that of the largest output (targets: labels, or the largest of soft targets). For binary
/// cross-entropy and hinge, the share of outputs on the right side of 0. NaN for losses that know no classes.
/// </param>
public readonly record struct EvaluationResult(double Loss, double Accuracy);
