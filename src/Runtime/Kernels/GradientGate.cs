using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>What an activation behind a normalisation lets through of a gradient.</summary>
internal interface IGradientGate<V>
    where V : struct, ISimdVector<V>
{
    /// <summary>The gradient in front of the activation.</summary>
    /// <param name="gradient">The gradient behind it.</param>
    /// <param name="deviation">x − mean.</param>
    V Pass(V gradient, V deviation);
}

/// <summary>No activation.</summary>
internal readonly struct OpenGate<V> : IGradientGate<V>
    where V : struct, ISimdVector<V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Pass(V gradient, V deviation) => gradient;
}

/// <summary>ReLU, whose argument is computed once more from the deviation, which is at hand: cheaper than reading the result.</summary>
/// <param name="scale">gain/√(variance + ε).</param>
/// <param name="shift">The shift.</param>
internal readonly struct ReLUGate<V>(V scale, V shift) : IGradientGate<V>
    where V : struct, ISimdVector<V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Pass(V gradient, V deviation) =>
        V.Multiply(gradient, Activations.ReLUDerivative(V.FusedMultiplyAdd(deviation, scale, shift)));
}
