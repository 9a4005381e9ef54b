using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Running moments of gradients where they fade out. Of a weight that no longer gets a gradient, such as a dead ReLU's, they decay into
/// the subnormal numbers and stay there, since rounding to nearest keeps the last few; a processor takes four times as long and
/// more for their roots and quotients.
/// </summary>
internal static class RunningMoments
{
    /// <summary>2⁻¹²⁶, the smallest normal number.</summary>
    private const float SmallestNormal = 1.17549435e-38f;

    /// <summary>
    /// The root of a mean of squares, which counts as at least 2⁻¹²⁶: the root is then 10⁻¹⁹, nothing beside an ε of 10⁻¹¹ or more. NaN stays NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Root<V>(V square)
        where V : struct, ISimdVector<V> =>
        V.Sqrt(V.Max(V.Broadcast(SmallestNormal), square));

    /// <summary>A running mean with 0 in place of subnormal numbers. NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V WithoutSubnormals<V>(V mean)
        where V : struct, ISimdVector<V> =>
        V.SelectLessThan(V.AndNot(mean, V.Broadcast(-0f)), V.Broadcast(SmallestNormal), V.Zero, mean);
}
