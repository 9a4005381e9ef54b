using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>A layer's signal before and behind its activation.</summary>
/// <param name="Before">The pre-activation z.</param>
/// <param name="Behind">The activation φ(z).</param>
/// <param name="SlopeSecond">E[φ'(z)²].</param>
/// <param name="Statistics">What the activation makes of z; null for the identity.</param>
internal sealed record NodeSignal(TensorSignal Before, TensorSignal Behind, double SlopeSecond, ActivationStatistics? Statistics);
