using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Four floats in any 128-bit register, or in software where the machine or the settings give none.</summary>
/// <remarks>Vector128.Min and Max follow IEEE 754-2019, so the contract's are written out where the machine lacks them.</remarks>
public readonly unsafe struct SimdVector128 : ISimdVector<SimdVector128>
{
    private readonly Vector128<float> lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SimdVector128(Vector128<float> lanes) => this.lanes = lanes;

    /// <inheritdoc />
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 4;
    }

    /// <inheritdoc />
    public static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => true;
    }

    /// <inheritdoc />
    public static SimdVector128 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<float>.Zero);
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Load(float* source) => new(Vector128.Load(source));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(SimdVector128 value, float* destination) => Vector128.Store(value.lanes, destination);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Broadcast(float value) => new(Vector128.Create(value));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 BroadcastBits(int bits) => new(Vector128.Create(bits).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Add(SimdVector128 a, SimdVector128 b) => new(a.lanes + b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Subtract(SimdVector128 a, SimdVector128 b) => new(a.lanes - b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Multiply(SimdVector128 a, SimdVector128 b) => new(a.lanes * b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Divide(SimdVector128 a, SimdVector128 b) => new(a.lanes / b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 FusedMultiplyAdd(SimdVector128 a, SimdVector128 b, SimdVector128 c) => new(Vector128.FusedMultiplyAdd(a.lanes, b.lanes, c.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 FusedNegatedMultiplyAdd(SimdVector128 a, SimdVector128 b, SimdVector128 c) => new(Vector128.FusedMultiplyAdd(-a.lanes, b.lanes, c.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Sqrt(SimdVector128 a) => new(Vector128.Sqrt(a.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Min(SimdVector128 a, SimdVector128 b) => new(Sse.IsSupported
        ? Sse.Min(a.lanes, b.lanes)
        : Vector128.ConditionalSelect(Vector128.LessThan(a.lanes, b.lanes), a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Max(SimdVector128 a, SimdVector128 b) => new(Sse.IsSupported
        ? Sse.Max(a.lanes, b.lanes)
        : Vector128.ConditionalSelect(Vector128.GreaterThan(a.lanes, b.lanes), a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 LessThan(SimdVector128 a, SimdVector128 b) => new(Vector128.LessThan(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 LessThanOrEqual(SimdVector128 a, SimdVector128 b) => new(Vector128.LessThanOrEqual(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 EqualTo(SimdVector128 a, SimdVector128 b) => new(Vector128.Equals(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Select(SimdVector128 mask, SimdVector128 whenTrue, SimdVector128 whenFalse) => new(Vector128.ConditionalSelect(mask.lanes, whenTrue.lanes, whenFalse.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 SelectLessThan(SimdVector128 a, SimdVector128 b, SimdVector128 whenTrue, SimdVector128 whenFalse) =>
        Select(LessThan(a, b), whenTrue, whenFalse);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 WhereEqual(SimdVector128 a, SimdVector128 b, SimdVector128 value) => And(EqualTo(a, b), value);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint SignBits(SimdVector128 a) => Vector128.ExtractMostSignificantBits(a.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 And(SimdVector128 a, SimdVector128 b) => new(a.lanes & b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Or(SimdVector128 a, SimdVector128 b) => new(a.lanes | b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 Xor(SimdVector128 a, SimdVector128 b) => new(a.lanes ^ b.lanes);

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 AndNot(SimdVector128 a, SimdVector128 b) => new(Vector128.AndNot(a.lanes, b.lanes));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 AddInt32(SimdVector128 a, SimdVector128 b) => new((a.lanes.AsInt32() + b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 SubtractInt32(SimdVector128 a, SimdVector128 b) => new((a.lanes.AsInt32() - b.lanes.AsInt32()).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 ShiftLeft(SimdVector128 a, int count) => new(Vector128.ShiftLeft(a.lanes.AsInt32(), count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 ShiftRightLogical(SimdVector128 a, int count) => new(Vector128.ShiftRightLogical(a.lanes.AsInt32(), count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 ShiftRightArithmetic(SimdVector128 a, int count) => new(Vector128.ShiftRightArithmetic(a.lanes.AsInt32(), count).AsSingle());

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 ConvertFromInt32(SimdVector128 bits) => new(Vector128.ConvertToSingle(bits.lanes.AsInt32()));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(float* source, nint sourceStride, float* destination, nint destinationStride)
    {
        if (!Sse.IsSupported)
        {
            for (int row = 0; row < 4; row++, source += sourceStride, destination++)
            {
                destination[0] = source[0];
                destination[destinationStride] = source[1];
                destination[2 * destinationStride] = source[2];
                destination[3 * destinationStride] = source[3];
            }

            return;
        }

        Vector128<float> row0 = Vector128.Load(source);
        Vector128<float> row1 = Vector128.Load(source + sourceStride);
        Vector128<float> row2 = Vector128.Load(source + (2 * sourceStride));
        Vector128<float> row3 = Vector128.Load(source + (3 * sourceStride));
        Vector128<float> low01 = Sse.UnpackLow(row0, row1);
        Vector128<float> high01 = Sse.UnpackHigh(row0, row1);
        Vector128<float> low23 = Sse.UnpackLow(row2, row3);
        Vector128<float> high23 = Sse.UnpackHigh(row2, row3);
        Vector128.Store(Sse.MoveLowToHigh(low01, low23), destination);
        Vector128.Store(Sse.MoveHighToLow(low23, low01), destination + destinationStride);
        Vector128.Store(Sse.MoveLowToHigh(high01, high23), destination + (2 * destinationStride));
        Vector128.Store(Sse.MoveHighToLow(high23, high01), destination + (3 * destinationStride));
    }

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 EvenLanes(SimdVector128 a, SimdVector128 b) => new(Sse.IsSupported
        ? Sse.Shuffle(a.lanes, b.lanes, 0b10_00_10_00)
        : Vector128.Create(a.lanes[0], a.lanes[2], b.lanes[0], b.lanes[2]));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 OddLanes(SimdVector128 a, SimdVector128 b) => new(Sse.IsSupported
        ? Sse.Shuffle(a.lanes, b.lanes, 0b11_01_11_01)
        : Vector128.Create(a.lanes[1], a.lanes[3], b.lanes[1], b.lanes[3]));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 InterleaveLower(SimdVector128 a, SimdVector128 b) => new(Sse.IsSupported
        ? Sse.UnpackLow(a.lanes, b.lanes)
        : Vector128.Create(a.lanes[0], b.lanes[0], a.lanes[1], b.lanes[1]));

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdVector128 InterleaveUpper(SimdVector128 a, SimdVector128 b) => new(Sse.IsSupported
        ? Sse.UnpackHigh(a.lanes, b.lanes)
        : Vector128.Create(a.lanes[2], b.lanes[2], a.lanes[3], b.lanes[3]));
}
