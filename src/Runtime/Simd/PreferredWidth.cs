using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>
/// What the runtime was told to prefer. <c>DOTNET_PreferredVectorBitWidth=128</c> leaves all instructions in place, fused multiply-adds among
/// them, and asks for narrow vectors. A NativeAOT compiler answers for its default instruction set, which says nothing about the machine.
/// </summary>
internal static class PreferredWidth
{
    /// <summary>Whether vectors wider than 128 bits are welcome.</summary>
    public static bool IsWide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !RuntimeFeature.IsDynamicCodeCompiled || Vector256.IsHardwareAccelerated;
    }
}
