using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Maths;

public sealed unsafe class LaneReductionTests
{
    [Fact]
    public void Sums_follow_the_documented_order_at_every_width()
    {
        for (int count = 0; count <= 100; count++)
        {
            (float[] left, float[] right) = Arrays(count);
            fixed (float* a = left, b = right)
            {
                AssertAllWidths(InOrder(count, (lane, i) => lane + left[i]), Reduction.Sum, a, b, count);
                AssertAllWidths(InOrder(count, (lane, i) => MathF.FusedMultiplyAdd(left[i], left[i], lane)), Reduction.SumOfSquares, a, b, count);
                AssertAllWidths(InOrder(count, (lane, i) => MathF.FusedMultiplyAdd(left[i], right[i], lane)), Reduction.Dot, a, b, count);
                AssertAllWidths(count == 0 ? float.NegativeInfinity : left.Take(count).Max(), Reduction.Max, a, b, count);
            }
        }
    }

    [Fact]
    public void NaN_at_any_position_makes_the_maximum_NaN()
    {
        for (int position = 0; position < 50; position++)
        {
            (float[] values, _) = Arrays(50);
            values[position] = float.NaN;
            fixed (float* pointer = values)
            {
                AssertAllWidths(float.NaN, Reduction.Max, pointer, pointer, 50);
                AssertAllWidths(float.NaN, Reduction.Sum, pointer, pointer, 50);
            }
        }
    }

    private enum Reduction { Sum, SumOfSquares, Dot, Max }

    private static void AssertAllWidths(float expected, Reduction reduction, float* left, float* right, int count)
    {
        Assert.Equal(expected, Evaluate<SimdVector128>(reduction, left, right, count));
        if (SimdVector256.IsSupported)
        {
            Assert.Equal(expected, Evaluate<SimdVector256>(reduction, left, right, count));
        }

        if (SimdVector512.IsSupported)
        {
            Assert.Equal(expected, Evaluate<SimdVector512>(reduction, left, right, count));
        }
    }

    private static float Evaluate<V>(Reduction reduction, float* left, float* right, int count)
        where V : struct, ISimdVector<V> => reduction switch
        {
            Reduction.Sum => LaneReduction.Sum<V>(left, count),
            Reduction.SumOfSquares => LaneReduction.SumOfSquares<V>(left, count),
            Reduction.Dot => LaneReduction.Dot<V>(left, right, count),
            _ => LaneReduction.Max<V>(left, count),
        };

    private static float InOrder(int count, Func<float, int, float> accumulate)
    {
        float[] lanes = new float[16];
        for (int i = 0; i < count; i++)
        {
            lanes[i % 16] = accumulate(lanes[i % 16], i);
        }

        for (int distance = 8; distance > 0; distance /= 2)
        {
            for (int lane = 0; lane < distance; lane++)
            {
                lanes[lane] = lanes[lane] + lanes[lane + distance];
            }
        }

        return lanes[0];
    }

    // Past count stands NaN, which must not be taken in.
    private static (float[] Left, float[] Right) Arrays(int count)
    {
        Random random = new(count);
        float[] left = new float[count + 16], right = new float[count + 16];
        Array.Fill(left, float.NaN);
        Array.Fill(right, float.NaN);
        for (int i = 0; i < count; i++)
        {
            left[i] = (random.NextSingle() - 0.5f) * MathF.Pow(10, random.Next(-3, 4));
            right[i] = random.NextSingle() - 0.5f;
        }

        return (left, right);
    }
}
