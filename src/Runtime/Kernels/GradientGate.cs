using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>What an activation behind a normalisation (x − mean)·scale + shift lets through of a gradient.</summary>
internal interface IGradientGate<V>
    where V : struct, ISimdVector<V>
{
    /// <summary>The gradient in front of the activation.</summary>
    /// <param name="gradient">The gradient behind it.</param>
    /// <param name="deviation">x − mean.</param>
    /// <param name="scale">gain/√(variance + ε).</param>
    /// <param name="shift">The shift.</param>
    static abstract V Pass(V gradient, V deviation, V scale, V shift);
}

/// <summary>No activation.</summary>
internal readonly struct OpenGate<V> : IGradientGate<V>
    where V : struct, ISimdVector<V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pass(V gradient, V deviation, V scale, V shift) => gradient;
}

/// <summary>ReLU, whose argument is computed once more from the deviation, which is at hand: cheaper than reading the result.</summary>
internal readonly struct ReLUGate<V> : IGradientGate<V>
    where V : struct, ISimdVector<V>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Pass(V gradient, V deviation, V scale, V shift) =>
        V.Multiply(gradient, Activations.ReLUDerivative(V.FusedMultiplyAdd(deviation, scale, shift)));
}
