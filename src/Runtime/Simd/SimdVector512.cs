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

    /// <summary>The same sixteen floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator SimdVector512(Vector512<float> lanes) => new(lanes);

    /// <summary>The same sixteen floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Vector512<float>(SimdVector512 vector) => vector.lanes;

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
    public static SimdVector512 SelectLessThan(SimdVector512 a, SimdVector512 b, SimdVector512 whenTrue, SimdVector512 whenFalse) =>
        new(Avx512F.BlendVariable(whenFalse.lanes, whenTrue.lanes, Avx512F.CompareLessThan(a.lanes, b.lanes)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 WhereEqual(SimdVector512 a, SimdVector512 b, SimdVector512 value) => new(Avx512F.BlendVariable(Vector512<float>.Zero, value.lanes, Avx512F.CompareEqual(a.lanes, b.lanes)));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SignBits(SimdVector512 a) =>
        (uint)(Avx.MoveMask(a.lanes.GetLower()) | (Avx.MoveMask(Avx512F.ExtractVector256(a.lanes, 1)) << 8));

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

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(float* source, nint sourceStride, float* destination, nint destinationStride)
    {
        nint four = 4 * sourceStride;
        Interleave(source, sourceStride, out Vector512<float> a0, out Vector512<float> a1, out Vector512<float> a2, out Vector512<float> a3);
        Interleave(source + four, sourceStride, out Vector512<float> b0, out Vector512<float> b1, out Vector512<float> b2, out Vector512<float> b3);
        Interleave(source + (2 * four), sourceStride, out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3);
        Interleave(source + (3 * four), sourceStride, out Vector512<float> d0, out Vector512<float> d1, out Vector512<float> d2, out Vector512<float> d3);
        StoreQuarters(a0, b0, c0, d0, destination, 4 * destinationStride);
        StoreQuarters(a1, b1, c1, d1, destination + destinationStride, 4 * destinationStride);
        StoreQuarters(a2, b2, c2, d2, destination + (2 * destinationStride), 4 * destinationStride);
        StoreQuarters(a3, b3, c3, d3, destination + (3 * destinationStride), 4 * destinationStride);
    }

    /// <summary>Transposes four rows quarter by quarter: quarter q of column c holds the rows' elements 4q + c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Interleave(
        float* rows, nint stride, out Vector512<float> column0, out Vector512<float> column1, out Vector512<float> column2, out Vector512<float> column3)
    {
        Vector512<float> row0 = Avx512F.LoadVector512(rows);
        Vector512<float> row1 = Avx512F.LoadVector512(rows + stride);
        Vector512<float> row2 = Avx512F.LoadVector512(rows + (2 * stride));
        Vector512<float> row3 = Avx512F.LoadVector512(rows + (3 * stride));
        Vector512<double> low01 = Avx512F.UnpackLow(row0, row1).AsDouble();
        Vector512<double> high01 = Avx512F.UnpackHigh(row0, row1).AsDouble();
        Vector512<double> low23 = Avx512F.UnpackLow(row2, row3).AsDouble();
        Vector512<double> high23 = Avx512F.UnpackHigh(row2, row3).AsDouble();
        column0 = Avx512F.UnpackLow(low01, low23).AsSingle();
        column1 = Avx512F.UnpackHigh(low01, low23).AsSingle();
        column2 = Avx512F.UnpackLow(high01, high23).AsSingle();
        column3 = Avx512F.UnpackHigh(high01, high23).AsSingle();
    }

    /// <summary>Stores the first quarters of four vectors as one, then the second ones, and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreQuarters(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d, float* destination, nint stride)
    {
        const byte Even = 0b10_00_10_00;
        const byte Odd = 0b11_01_11_01;
        Vector512<float> evenAB = Avx512F.Shuffle4x128(a, b, Even);
        Vector512<float> oddAB = Avx512F.Shuffle4x128(a, b, Odd);
        Vector512<float> evenCD = Avx512F.Shuffle4x128(c, d, Even);
        Vector512<float> oddCD = Avx512F.Shuffle4x128(c, d, Odd);
        Avx512F.Store(destination, Avx512F.Shuffle4x128(evenAB, evenCD, Even));
        Avx512F.Store(destination + stride, Avx512F.Shuffle4x128(oddAB, oddCD, Even));
        Avx512F.Store(destination + (2 * stride), Avx512F.Shuffle4x128(evenAB, evenCD, Odd));
        Avx512F.Store(destination + (3 * stride), Avx512F.Shuffle4x128(oddAB, oddCD, Odd));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 EvenLanes(SimdVector512 a, SimdVector512 b) => new(Avx512F.PermuteVar16x32x2(
        a.lanes, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 OddLanes(SimdVector512 a, SimdVector512 b) => new(Avx512F.PermuteVar16x32x2(
        a.lanes, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 InterleaveLower(SimdVector512 a, SimdVector512 b) => new(Avx512F.PermuteVar16x32x2(
        a.lanes, Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector512 InterleaveUpper(SimdVector512 a, SimdVector512 b) => new(Avx512F.PermuteVar16x32x2(
        a.lanes, Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), b.lanes));
}
