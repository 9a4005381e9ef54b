using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

public sealed unsafe class SimdVectorTests
{
    private static readonly float[] Specials =
    [
        0f, -0f, 1f, -1f, 1.5f, -2.75f, 1 + 1f / (1 << 12), 1e-45f, -1e-40f, 3e38f, -3e38f, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 12582913f, 0.1f,
    ];

    [Fact]
    public void Vectors_of_4_floats_follow_the_contract() => AssertContract<SimdVector128>();

    [Fact]
    public void Vectors_of_8_floats_follow_the_contract() => AssertContract<SimdVector256>();

    [Fact]
    public void Vectors_of_16_floats_follow_the_contract() => AssertContract<SimdVector512>();

    [Fact]
    public void The_width_shown_is_the_widest_supported() => Assert.Equal(
        SimdVector512.IsSupported ? 512 : SimdVector256.IsSupported ? 256 : 128,
        SimdWidth.Bits);

    private static void AssertContract<V>()
        where V : struct, ISimdVector<V>
    {
        if (!V.IsSupported)
        {
            return;
        }

        float[] numbers = [.. Enumerable.Range(0, 2 * V.Count)];
        float[] even = new float[V.Count], odd = new float[V.Count], inTurn = new float[2 * V.Count];
        fixed (float* number = numbers, evens = even, odds = odd, turns = inTurn)
        {
            V.Store(V.EvenLanes(V.Load(number), V.Load(number + V.Count)), evens);
            V.Store(V.OddLanes(V.Load(number), V.Load(number + V.Count)), odds);
            V.Store(V.InterleaveLower(V.Load(evens), V.Load(odds)), turns);
            V.Store(V.InterleaveUpper(V.Load(evens), V.Load(odds)), turns + V.Count);
        }

        Assert.Equal(numbers.Where(number => number % 2 == 0), even);
        Assert.Equal(numbers.Where(number => number % 2 == 1), odd);
        Assert.Equal(numbers, inTurn);
        for (int lane = 0; lane < V.Count; lane++)
        {
            float[] one = new float[V.Count];
            one[lane] = -1;
            fixed (float* lanes = one)
            {
                Assert.Equal(1u << lane, V.SignBits(V.Load(lanes)));
            }
        }

        foreach (float a in Specials)
        {
            int bits = BitConverter.SingleToInt32Bits(a);
            Assert.Equal(bits < 0 ? (1u << V.Count) - 1 : 0, V.SignBits(V.Broadcast(a)));
            Check<V>(V.Sqrt(V.Broadcast(a)), MathF.Sqrt(a));
            Check<V>(V.ConvertFromInt32(V.Broadcast(a)), bits);
            Check<V>(V.ShiftLeft(V.Broadcast(a), 3), Float(bits << 3));
            Check<V>(V.ShiftRightLogical(V.Broadcast(a), 5), Float(bits >>> 5));
            Check<V>(V.ShiftRightArithmetic(V.Broadcast(a), 5), Float(bits >> 5));
            Check<V>(V.BroadcastBits(bits), a);
            foreach (float b in Specials)
            {
                AssertPair<V>(a, b);
                foreach (float c in Specials)
                {
                    V x = V.Broadcast(a), y = V.Broadcast(b), z = V.Broadcast(c);
                    Check<V>(V.FusedMultiplyAdd(x, y, z), MathF.FusedMultiplyAdd(a, b, c));
                    Check<V>(V.FusedNegatedMultiplyAdd(x, y, z), MathF.FusedMultiplyAdd(-a, b, c));
                }
            }
        }
    }

    [Fact]
    public void A_block_is_transposed_within_its_strides()
    {
        AssertTransposed<SimdVector128>();
        AssertTransposed<SimdVector256>();
        AssertTransposed<SimdVector512>();
    }

    private static void AssertTransposed<V>()
        where V : struct, ISimdVector<V>
    {
        if (!V.IsSupported)
        {
            return;
        }

        const int SourceStride = 19;
        const int DestinationStride = 23;
        float[] source = [.. Enumerable.Range(1, 16 * SourceStride).Select(value => (float)value)];
        float[] destination = new float[16 * DestinationStride];
        fixed (float* from = source, to = destination)
        {
            V.Transpose(from, SourceStride, to, DestinationStride);
        }

        for (int row = 0; row < 16; row++)
        {
            for (int column = 0; column < DestinationStride; column++)
            {
                bool isInside = row < V.Count && column < V.Count;
                Assert.Equal(isInside ? source[(column * SourceStride) + row] : 0f, destination[(row * DestinationStride) + column]);
            }
        }
    }

    private static void AssertPair<V>(float a, float b)
        where V : struct, ISimdVector<V>
    {
        V x = V.Broadcast(a), y = V.Broadcast(b);
        int left = BitConverter.SingleToInt32Bits(a), right = BitConverter.SingleToInt32Bits(b);
        Check<V>(V.Add(x, y), a + b);
        Check<V>(V.Subtract(x, y), a - b);
        Check<V>(V.Multiply(x, y), a * b);
        Check<V>(V.Divide(x, y), a / b);
        Check<V>(V.Min(x, y), a < b ? a : b);
        Check<V>(V.Max(x, y), a > b ? a : b);
        Check<V>(V.LessThan(x, y), Float(a < b ? -1 : 0));
        Check<V>(V.LessThanOrEqual(x, y), Float(a <= b ? -1 : 0));
        Check<V>(V.EqualTo(x, y), Float(a == b ? -1 : 0));
        Check<V>(V.Select(V.LessThan(x, y), x, y), a < b ? a : b);
        Check<V>(V.Select(V.BroadcastBits(0), x, y), b);
        Check<V>(V.SelectLessThan(x, y, V.Broadcast(2f), V.Broadcast(3f)), a < b ? 2f : 3f);
        Check<V>(V.WhereEqual(x, y, V.Broadcast(2f)), a == b ? 2f : 0f);
        Check<V>(V.And(x, y), Float(left & right));
        Check<V>(V.Or(x, y), Float(left | right));
        Check<V>(V.Xor(x, y), Float(left ^ right));
        Check<V>(V.AndNot(x, y), Float(left & ~right));
        Check<V>(V.AddInt32(x, y), Float(left + right));
        Check<V>(V.SubtractInt32(x, y), Float(left - right));
    }

    private static float Float(int bits) => BitConverter.Int32BitsToSingle(bits);

    private static void Check<V>(V actual, float expected)
        where V : struct, ISimdVector<V>
    {
        float* lanes = stackalloc float[V.Count + 1];
        lanes[V.Count] = 42f;
        V.Store(actual, lanes);
        for (int lane = 0; lane < V.Count; lane++)
        {
            bool same = BitConverter.SingleToInt32Bits(lanes[lane]) == BitConverter.SingleToInt32Bits(expected)
                || (float.IsNaN(lanes[lane]) && float.IsNaN(expected));
            Assert.True(same, $"Lane {lane} of {V.Count} is {lanes[lane]:R}, expected {expected:R}.");
        }

        Assert.Equal(42f, lanes[V.Count]);
    }
}
