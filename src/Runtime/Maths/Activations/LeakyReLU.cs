using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public static partial class Activations
{
    /// <summary>z above 0, slope·z from 0 down; PReLU too, its slope being one a lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LeakyReLU<V>(V z, V slope)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, z), z, V.Multiply(z, slope));

    /// <summary>1 for z &gt; 0, the slope at 0 and below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LeakyReLUDerivative<V>(V z, V slope)
        where V : struct, ISimdVector<V> =>
        V.Select(V.LessThan(V.Zero, z), V.Broadcast(1f), slope);
}
