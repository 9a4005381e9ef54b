using System.Text.Json;
using NetGen.Kernels;
using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Losses;

public unsafe class SoftmaxTests
{
    private static readonly JsonElement[] Cases = [.. VectorFile.Read("softmax.json").EnumerateArray()];

    [Fact]
    public void OutputsAndGradientsArePyTorchs()
    {
        Assert.Equal(24, Cases.Length);
        foreach (JsonElement each in Cases)
        {
            (float[] output, float[] gradient) = Run<SimdVector128>(each, inPlace: false);
            double[] expectedOutput = each.GetProperty("output").Doubles();
            double[] expectedGradient = each.GetProperty("inputGradient").Doubles();
            double largest = expectedGradient.Max(Math.Abs);
            for (int i = 0; i < expectedOutput.Length; i++)
            {
                // e^x of a float x at −80 carries x's own rounding, 80 times its relative size.
                Close.To(expectedOutput[i], output[i], 1e-6, $"output[{i}] of {each}", floor: 1e-2);
                Close.To(expectedGradient[i], gradient[i], 1e-6, $"gradient[{i}] of {each}", floor: Math.Max(largest, 1));
            }

            Assert.All(output[expectedOutput.Length..], value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
            Assert.All(gradient[expectedOutput.Length..], value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
        }
    }

    [Fact]
    public void EveryVectorWidthGivesTheSameBits()
    {
        foreach (JsonElement each in Cases)
        {
            (float[] output, float[] gradient) = Run<SimdVector128>(each, inPlace: false);
            if (SimdVector256.IsSupported)
            {
                Assert.Equal((string.Join(' ', output), string.Join(' ', gradient)), Join(Run<SimdVector256>(each, inPlace: false)));
            }

            if (SimdVector512.IsSupported)
            {
                Assert.Equal((string.Join(' ', output), string.Join(' ', gradient)), Join(Run<SimdVector512>(each, inPlace: false)));
            }
        }
    }

    [Fact]
    public void ResultsMayTakeTheInputsPlace()
    {
        foreach (JsonElement each in Cases)
        {
            Assert.Equal(Join(Run<SimdVector128>(each, inPlace: false)), Join(Run<SimdVector128>(each, inPlace: true)));
        }
    }

    [Fact]
    public void NotANumberAndInfinitySpreadOverTheRowButNotIntoItsPadding()
    {
        foreach (float bad in (float[])[float.NaN, float.PositiveInfinity])
        {
            using AlignedFloats source = AlignedFloats.Row([1, bad, 2], 7);
            using var destination = new AlignedFloats(16, 5);
            Softmax.Forward<SimdVector128>(source.Pointer, 3, destination.Pointer);
            Assert.All(destination.Span[..3].ToArray(), value => Assert.True(float.IsNaN(value)));
            Assert.Equal(new float[13], destination.Span[3..].ToArray());
            LogSoftmax.Forward<SimdVector128>(source.Pointer, 3, destination.Pointer);
            Assert.All(destination.Span[..3].ToArray(), value => Assert.True(float.IsNaN(value)));
            Assert.Equal(new float[13], destination.Span[3..].ToArray());
        }
    }

    // Rows of up to four, eight and sixteen elements stay in one register of their length; longer ones go through memory.
    [Fact]
    public void RowsOfEveryLengthHaveTheSameBitsAtEveryWidth()
    {
        var random = new Random(5);
        for (int count = 1; count <= 33; count++)
        {
            float[] values = [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 20) - 10))];
            string narrow = Forward<SimdVector128>(values);
            Assert.Equal(narrow, SimdVector256.IsSupported ? Forward<SimdVector256>(values) : narrow);
            Assert.Equal(narrow, SimdVector512.IsSupported ? Forward<SimdVector512>(values) : narrow);
            values[count / 2] = float.NaN;
            string expected = string.Join(' ', Enumerable.Repeat(float.NaN, count).Concat(new float[((count + 15) / 16 * 16) - count]));
            Assert.Equal(expected, Forward<SimdVector128>(values));
            Assert.Equal(expected, SimdVector256.IsSupported ? Forward<SimdVector256>(values) : expected);
            Assert.Equal(expected, SimdVector512.IsSupported ? Forward<SimdVector512>(values) : expected);
        }
    }

    private static string Forward<V>(float[] values)
        where V : struct, ISimdVector<V>
    {
        using AlignedFloats row = AlignedFloats.Row(values, 7);
        Softmax.Forward<V>(row.Pointer, values.Length, row.Pointer);
        return string.Join(' ', row.Span.ToArray());
    }

    private static (string Output, string Gradient) Join((float[] Output, float[] Gradient) rows) =>
        (string.Join(' ', rows.Output), string.Join(' ', rows.Gradient));

    private static (float[] Output, float[] Gradient) Run<V>(JsonElement each, bool inPlace)
        where V : struct, ISimdVector<V>
    {
        float[] values = each.GetProperty("source").Floats();
        using AlignedFloats source = AlignedFloats.Row(values, float.NaN);
        using AlignedFloats upstream = AlignedFloats.Row(each.GetProperty("outputGradient").Floats(), float.NaN);
        using var separateOutput = new AlignedFloats(source.Length, 3);
        using var separateGradient = new AlignedFloats(source.Length, 3);
        AlignedFloats output = inPlace ? source : separateOutput;
        AlignedFloats gradient = inPlace ? upstream : separateGradient;
        if (each.GetProperty("name").GetString() == "Softmax")
        {
            Softmax.Forward<V>(source.Pointer, values.Length, output.Pointer);
            Softmax.Backward<V>(output.Pointer, upstream.Pointer, values.Length, gradient.Pointer);
        }
        else
        {
            LogSoftmax.Forward<V>(source.Pointer, values.Length, output.Pointer);
            LogSoftmax.Backward<V>(output.Pointer, upstream.Pointer, values.Length, gradient.Pointer);
        }

        return (output.Span.ToArray(), gradient.Span.ToArray());
    }
}
