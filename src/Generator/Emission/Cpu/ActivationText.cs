using NetGen.Generator.Activations;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>How kernels that hand a gradient on spell the way back through an activation.</summary>
internal static class ActivationText
{
    /// <summary>A gradient times φ′; the gradient itself for the identity.</summary>
    /// <param name="gradient">The gradient.</param>
    /// <param name="activation">φ.</param>
    /// <param name="known">φ's output or input, as φ's derivative is known from.</param>
    public static string Derived(string gradient, ActivationSpec activation, string known) => activation.IsIdentity
        ? gradient
        : $"V.Multiply({gradient}, global::NetGen.Numerics.{ActivationCatalog.Of(activation.Kind).CpuDerivative(known, activation)})";
}
