using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Eight floats in an AVX register.</summary>
/// <remarks>The first operand of the hardware's and-not is the inverted one, hence the exchange in <see cref="AndNot"/>.</remarks>
public readonly unsafe struct SimdVector256 : ISimdVector<SimdVector256>
{
    private readonly Vector256<float> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SimdVector256(Vector256<float> lanes) => this.lanes = lanes;

    /// <inheritdoc />
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 8;
    }

    /// <inheritdoc />
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx2.IsSupported && Fma.IsSupported && PreferredWidth.IsWide;
    }

    /// <inheritdoc />
    public static SimdVector256 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.Zero);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Load(float* source) => new(Avx.LoadVector256(source));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SimdVector256 value, float* destination) => Avx.Store(destination, value.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Broadcast(float value) => new(Vector256.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 BroadcastBits(int bits) => new(Vector256.Create(bits).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Add(SimdVector256 a, SimdVector256 b) => new(Avx.Add(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Subtract(SimdVector256 a, SimdVector256 b) => new(Avx.Subtract(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Multiply(SimdVector256 a, SimdVector256 b) => new(Avx.Multiply(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Divide(SimdVector256 a, SimdVector256 b) => new(Avx.Divide(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 FusedMultiplyAdd(SimdVector256 a, SimdVector256 b, SimdVector256 c) => new(Fma.MultiplyAdd(a.lanes, b.lanes, c.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 FusedNegatedMultiplyAdd(SimdVector256 a, SimdVector256 b, SimdVector256 c) => new(Fma.MultiplyAddNegated(a.lanes, b.lanes, c.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Sqrt(SimdVector256 a) => new(Avx.Sqrt(a.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Min(SimdVector256 a, SimdVector256 b) => new(Avx.Min(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Max(SimdVector256 a, SimdVector256 b) => new(Avx.Max(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 LessThan(SimdVector256 a, SimdVector256 b) => new(Avx.CompareLessThan(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 LessThanOrEqual(SimdVector256 a, SimdVector256 b) => new(Avx.CompareLessThanOrEqual(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 EqualTo(SimdVector256 a, SimdVector256 b) => new(Avx.CompareEqual(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Select(SimdVector256 mask, SimdVector256 whenTrue, SimdVector256 whenFalse) => new(Avx.BlendVariable(whenFalse.lanes, whenTrue.lanes, mask.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 And(SimdVector256 a, SimdVector256 b) => new(Avx.And(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Or(SimdVector256 a, SimdVector256 b) => new(Avx.Or(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 Xor(SimdVector256 a, SimdVector256 b) => new(Avx.Xor(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 AndNot(SimdVector256 a, SimdVector256 b) => new(Avx.AndNot(b.lanes, a.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 AddInt32(SimdVector256 a, SimdVector256 b) => new(Avx2.Add(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 SubtractInt32(SimdVector256 a, SimdVector256 b) => new(Avx2.Subtract(a.lanes.AsInt32(), b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 ShiftLeft(SimdVector256 a, int count) => new(Avx2.ShiftLeftLogical(a.lanes.AsInt32(), (byte)count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 ShiftRightLogical(SimdVector256 a, int count) => new(Avx2.ShiftRightLogical(a.lanes.AsInt32(), (byte)count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 ShiftRightArithmetic(SimdVector256 a, int count) => new(Avx2.ShiftRightArithmetic(a.lanes.AsInt32(), (byte)count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 ConvertFromInt32(SimdVector256 bits) => new(Avx.ConvertToVector256Single(bits.lanes.AsInt32()));
}
