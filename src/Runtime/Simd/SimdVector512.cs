using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Sixteen floats in an AVX-512 register.</summary>
/// <remarks>Bitwise operations take the integer forms, which belong to AVX-512F; the float forms need AVX-512DQ.
/// The first operand of the hardware's and-not is the inverted one, hence the exchange in <see cref="AndNot"/>.</remarks>
public readonly unsafe struct SimdVector512 : ISimdVector<SimdVector512>
{
    private readonly Vector512<float> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SimdVector512(Vector512<float> lanes) => this.lanes = lanes;

    /// <inheritdoc />
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 16;
    }

    /// <inheritdoc />
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.IsSupported && PreferredWidth.IsWide;
    }

    /// <inheritdoc />
    public static SimdVector512 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<float>.Zero);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Load(float* source) => new(Avx512F.LoadVector512(source));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SimdVector512 value, float* destination) => Avx512F.Store(destination, value.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Broadcast(float value) => new(Vector512.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 BroadcastBits(int bits) => new(Vector512.Create(bits).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Add(SimdVector512 a, SimdVector512 b) => new(Avx512F.Add(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Subtract(SimdVector512 a, SimdVector512 b) => new(Avx512F.Subtract(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Multiply(SimdVector512 a, SimdVector512 b) => new(Avx512F.Multiply(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Divide(SimdVector512 a, SimdVector512 b) => new(Avx512F.Divide(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 FusedMultiplyAdd(SimdVector512 a, SimdVector512 b, SimdVector512 c) => new(Avx512F.FusedMultiplyAdd(a.lanes, b.lanes, c.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 FusedNegatedMultiplyAdd(SimdVector512 a, SimdVector512 b, SimdVector512 c) => new(Avx512F.FusedMultiplyAddNegated(a.lanes, b.lanes, c.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Sqrt(SimdVector512 a) => new(Avx512F.Sqrt(a.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Min(SimdVector512 a, SimdVector512 b) => new(Avx512F.Min(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Max(SimdVector512 a, SimdVector512 b) => new(Avx512F.Max(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 LessThan(SimdVector512 a, SimdVector512 b) => new(Avx512F.CompareLessThan(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 LessThanOrEqual(SimdVector512 a, SimdVector512 b) => new(Avx512F.CompareLessThanOrEqual(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 EqualTo(SimdVector512 a, SimdVector512 b) => new(Avx512F.CompareEqual(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Select(SimdVector512 mask, SimdVector512 whenTrue, SimdVector512 whenFalse) => new(Avx512F.BlendVariable(whenFalse.lanes, whenTrue.lanes, mask.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 And(SimdVector512 a, SimdVector512 b) => new(Avx512F.And(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Or(SimdVector512 a, SimdVector512 b) => new(Avx512F.Or(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 Xor(SimdVector512 a, SimdVector512 b) => new(Avx512F.Xor(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 AndNot(SimdVector512 a, SimdVector512 b) => new(Avx512F.AndNot(b.lanes.AsInt32(), a.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 AddInt32(SimdVector512 a, SimdVector512 b) => new(Avx512F.Add(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 SubtractInt32(SimdVector512 a, SimdVector512 b) => new(Avx512F.Subtract(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 ShiftLeft(SimdVector512 a, int count) => new(Avx512F.ShiftLeftLogical(a.lanes.AsInt32(), (byte)count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 ShiftRightLogical(SimdVector512 a, int count) => new(Avx512F.ShiftRightLogical(a.lanes.AsInt32(), (byte)count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 ShiftRightArithmetic(SimdVector512 a, int count) => new(Avx512F.ShiftRightArithmetic(a.lanes.AsInt32(), (byte)count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 ConvertFromInt32(SimdVector512 bits) => new(Avx512F.ConvertToVector512Single(bits.lanes.AsInt32()));
}
