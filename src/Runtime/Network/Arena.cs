using System.Runtime.InteropServices;

namespace NetGen.Kernels;

/// <summary>
/// A flat, zeroed, 64-byte aligned block of floats that the garbage collector neither moves nor frees while the arena is
/// reachable, so that kernels may keep plain pointers into it.
/// </summary>
public sealed unsafe class Arena
{
    private const int AlignmentBytes = 64;
    private readonly float[] storage;
    private readonly int first;

    /// <summary>Allocates the arena.</summary>
    /// <param name="length">Floats, at least 0.</param>
    public Arena(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Length = length;
        storage = GC.AllocateArray<float>(checked(length + (AlignmentBytes / sizeof(float))), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(storage, 0);
        nint aligned = (address + AlignmentBytes - 1) & ~(nint)(AlignmentBytes - 1);
        first = (int)(aligned - address) / sizeof(float);
        Pointer = (float*)aligned;
    }

    /// <summary>The number of floats.</summary>
    public int Length { get; }

    /// <summary>The first float; valid while the arena is reachable.</summary>
    public float* Pointer { get; }

    /// <summary>All floats.</summary>
    public Span<float> Span => storage.AsSpan(first, Length);
}
