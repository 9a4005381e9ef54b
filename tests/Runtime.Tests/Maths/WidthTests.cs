using NetGen.Numerics;
using Xunit.Abstractions;

namespace NetGen.Runtime.Tests.Maths;

public sealed class WidthTests(ITestOutputHelper output)
{
    private static readonly float[] Sample = MakeSample();

    private static readonly Dictionary<string, VectorFunction> Functions = ElementaryFunctions.All
        .Select(pair => ("VectorMath." + pair.Key, pair.Value))
        .Concat(ActivationFunctions.All.Select(pair => ("Activations." + pair.Key, pair.Value)))
        .Concat(ActivationDerivatives.All.Select(pair => ("Activations." + pair.Key + "Derivative", pair.Value)))
        .ToDictionary(pair => pair.Item1, pair => pair.Value);

    public static TheoryData<string> Names => new(Functions.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_width_gives_the_same_bits(string name)
    {
        float[] narrow = Functions[name].Apply<SimdVector128>(Sample);
        AssertSameBits<SimdVector256>(name, narrow);
        AssertSameBits<SimdVector512>(name, narrow);
    }

    // The constant pins the results across machines, runtimes and the runtime's instruction-set switches. It changes when a
    // function's formula does, and must not otherwise.
    [Fact]
    public void Every_machine_gives_the_same_bits()
    {
        ulong hash = 14695981039346656037;
        foreach (VectorFunction function in Functions.Values)
        {
            foreach (float value in function.Apply<SimdVector128>(Sample))
            {
                uint bits = float.IsNaN(value) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(value);
                hash = (hash ^ bits) * 1099511628211;
            }
        }

        Assert.Equal("e4e5e80624ce3327", hash.ToString("x16"));
    }

    private void AssertSameBits<V>(string name, float[] narrow)
        where V : struct, ISimdVector<V>
    {
        if (!V.IsSupported)
        {
            output.WriteLine($"This machine has no vectors of {V.Count} floats.");
            return;
        }

        float[] wide = Functions[name].Apply<V>(Sample);
        for (int i = 0; i < wide.Length; i++)
        {
            bool same = BitConverter.SingleToInt32Bits(wide[i]) == BitConverter.SingleToInt32Bits(narrow[i])
                || (float.IsNaN(wide[i]) && float.IsNaN(narrow[i]));
            Assert.True(same, $"{name}({Sample[i]:R}) is {narrow[i]:R} in 4 lanes and {wide[i]:R} in {V.Count}.");
        }
    }

    // Every 65537th float, and as many again from where the functions bend.
    private static float[] MakeSample()
    {
        List<float> sample = [0f, -0f, 1f, -1f, 3f, -3f, 6f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue];
        for (ulong bits = 0; bits <= uint.MaxValue; bits += 65537)
        {
            sample.Add(BitConverter.UInt32BitsToSingle((uint)bits));
        }

        for (int i = -65536; i <= 65536; i++)
        {
            sample.Add(i * 0.0017f);
        }

        while (sample.Count % 16 != 0)
        {
            sample.Add(0f);
        }

        return [.. sample];
    }
}
