using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// The activation functions and their derivatives on vectors of floats: each value within 4 ulp of the exact one for every float, each
/// derivative within 1e-6 of it relative to max(1, |derivative|), with the same bits at every vector width.
/// </summary>
/// <remarks>
/// A derivative is taken from the output y = φ(z) where y determines it, so that z need not be kept; its parameter says which. At
/// the kinks it is PyTorch's choice. NaN gives NaN in every value. Not every derivative gives NaN for NaN; the gradient that it
/// multiplies does, since it came through the value.
/// </remarks>
public static partial class Activations
{
    /// <summary>max(0, z).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ReLU<V>(V z)
        where V : struct, ISimdVector<V> =>
        V.Max(V.Zero, z);

    /// <summary>1 for y &gt; 0, 0 at 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ReLUDerivative<V>(V y)
        where V : struct, ISimdVector<V> =>
        V.AndNot(V.Broadcast(1f), V.LessThanOrEqual(y, V.Zero));
}
