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
    public static SimdVector256 SelectLessThan(SimdVector256 a, SimdVector256 b, SimdVector256 whenTrue, SimdVector256 whenFalse) =>
        Select(LessThan(a, b), whenTrue, whenFalse);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 WhereEqual(SimdVector256 a, SimdVector256 b, SimdVector256 value) => And(EqualTo(a, b), value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SignBits(SimdVector256 a) => (uint)Avx.MoveMask(a.lanes);

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

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(float* source, nint sourceStride, float* destination, nint destinationStride)
    {
        nint four = 4 * sourceStride;
        Interleave(source, sourceStride, out Vector256<float> a0, out Vector256<float> a1, out Vector256<float> a2, out Vector256<float> a3);
        Interleave(source + four, sourceStride, out Vector256<float> b0, out Vector256<float> b1, out Vector256<float> b2, out Vector256<float> b3);
        StoreHalves(a0, b0, destination, 4 * destinationStride);
        StoreHalves(a1, b1, destination + destinationStride, 4 * destinationStride);
        StoreHalves(a2, b2, destination + (2 * destinationStride), 4 * destinationStride);
        StoreHalves(a3, b3, destination + (3 * destinationStride), 4 * destinationStride);
    }

    /// <summary>Transposes four rows half by half: half h of column c holds the rows' elements 4h + c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(
        float* rows, nint stride, out Vector256<float> column0, out Vector256<float> column1, out Vector256<float> column2, out Vector256<float> column3)
    {
        Vector256<float> row0 = Avx.LoadVector256(rows);
        Vector256<float> row1 = Avx.LoadVector256(rows + stride);
        Vector256<float> row2 = Avx.LoadVector256(rows + (2 * stride));
        Vector256<float> row3 = Avx.LoadVector256(rows + (3 * stride));
        Vector256<double> low01 = Avx.UnpackLow(row0, row1).AsDouble();
        Vector256<double> high01 = Avx.UnpackHigh(row0, row1).AsDouble();
        Vector256<double> low23 = Avx.UnpackLow(row2, row3).AsDouble();
        Vector256<double> high23 = Avx.UnpackHigh(row2, row3).AsDouble();
        column0 = Avx.UnpackLow(low01, low23).AsSingle();
        column1 = Avx.UnpackHigh(low01, low23).AsSingle();
        column2 = Avx.UnpackLow(high01, high23).AsSingle();
        column3 = Avx.UnpackHigh(high01, high23).AsSingle();
    }

    /// <summary>Stores the first halves of two vectors as one, then the second ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalves(Vector256<float> a, Vector256<float> b, float* destination, nint stride)
    {
        Avx.Store(destination, Avx.Permute2x128(a, b, 0x20));
        Avx.Store(destination + stride, Avx.Permute2x128(a, b, 0x31));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 EvenLanes(SimdVector256 a, SimdVector256 b) => new(InOrder(Avx.Shuffle(a.lanes, b.lanes, 0b10_00_10_00)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 OddLanes(SimdVector256 a, SimdVector256 b) => new(InOrder(Avx.Shuffle(a.lanes, b.lanes, 0b11_01_11_01)));

    /// <summary>Quarters 0, 2, 1, 3: a shuffle of two vectors goes by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> InOrder(Vector256<float> halves) =>
        Avx2.Permute4x64(halves.AsDouble(), 0b11_01_10_00).AsSingle();

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 InterleaveLower(SimdVector256 a, SimdVector256 b) =>
        new(Avx.Permute2x128(Avx.UnpackLow(a.lanes, b.lanes), Avx.UnpackHigh(a.lanes, b.lanes), 0x20));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector256 InterleaveUpper(SimdVector256 a, SimdVector256 b) =>
        new(Avx.Permute2x128(Avx.UnpackLow(a.lanes, b.lanes), Avx.UnpackHigh(a.lanes, b.lanes), 0x31));
}
