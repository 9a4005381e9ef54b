using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>The sign of every lane.</summary>
internal static class SignFunction
{
    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sign<V>(V x)
        where V : struct, ISimdVector<V>
    {
        V sign = V.And(x, V.Broadcast(-0f));
        V one = V.Or(sign, V.Broadcast(1f));

        V zeroOrOne = V.AndNot(one, V.EqualTo(x, V.Zero));
        return V.Select(V.EqualTo(x, x), zeroOrOne, x);
    }
}
