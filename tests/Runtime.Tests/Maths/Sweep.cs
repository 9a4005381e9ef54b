using NetGen.Numerics;
using Xunit.Abstractions;

namespace NetGen.Runtime.Tests.Maths;

/// <summary>Compares a vector function with its float64 reference over the bit patterns of float, infinities, NaN and subnormals included.</summary>
internal static class Sweep
{
    private const int BlockLength = 4096;

    /// <summary>Fails where the function is more than 4 floats off the correctly rounded value, and writes how far off it is.</summary>
    public static void AssertWithin4Ulp(string name, VectorFunction function, uint stride, ITestOutputHelper output)
    {
        Worst worst = Over(function, stride);
        output.WriteLine($"{name}: at most {worst.Distance} floats off, at {worst.DistanceAt:R}; at most {worst.Error:F3} ulp, at {worst.ErrorAt:R}");
        Assert.True(worst.Distance <= 4, $"{name}({worst.DistanceAt:R}) is {worst.Distance} floats off the correctly rounded value.");
    }

    /// <summary>The worst of a sweep: the distance in floats from the correctly rounded value, and the error in ulp of the exact one.</summary>
    private readonly record struct Worst(long Distance, float DistanceAt, double Error, float ErrorAt);

    /// <summary>Every stride-th float; environment variable NETGEN_SWEEP_STRIDE overrides the stride (1: every float).</summary>
    private static Worst Over(VectorFunction function, uint stride)
    {
        if (uint.TryParse(Environment.GetEnvironmentVariable("NETGEN_SWEEP_STRIDE"), out uint chosen) && chosen > 0)
        {
            stride = chosen;
        }

        return SimdVector512.IsSupported ? Over<SimdVector512>(function, stride)
            : SimdVector256.IsSupported ? Over<SimdVector256>(function, stride)
            : Over<SimdVector128>(function, stride);
    }

    private static unsafe Worst Over<V>(VectorFunction function, uint stride)
        where V : struct, ISimdVector<V>
    {
        float* source = stackalloc float[BlockLength];
        float* destination = stackalloc float[BlockLength];
        Worst worst = new(-1, 0, -1, 0);
        for (ulong start = 0; start <= uint.MaxValue; start += (ulong)stride * BlockLength)
        {
            for (int i = 0; i < BlockLength; i++)
            {
                source[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(start + ((ulong)i * stride), uint.MaxValue));
            }

            function.Apply<V>(source, destination, BlockLength);
            for (int i = 0; i < BlockLength; i++)
            {
                double expected = function.Reference(source[i]);
                long distance = Ulp.Distance(destination[i], (float)expected);
                if (distance > worst.Distance)
                {
                    worst = worst with { Distance = distance, DistanceAt = source[i] };
                }

                double error = Ulp.Error(destination[i], expected);
                if (error > worst.Error)
                {
                    worst = worst with { Error = error, ErrorAt = source[i] };
                }
            }
        }

        return worst;
    }
}
