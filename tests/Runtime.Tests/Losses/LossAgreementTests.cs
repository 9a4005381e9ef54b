using System.Text.Json;
using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Losses;

public class LossAgreementTests
{
    private static readonly JsonElement[] Cases = [.. VectorFile.Read("losses.json").EnumerateArray()];

    public static TheoryData<string> Names => [.. Cases.Select(each => each.GetProperty("name").GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void LossAndGradientArePyTorchs(string name)
    {
        JsonElement[] cases = [.. Cases.Where(each => each.GetProperty("name").GetString() == name)];
        Assert.True(cases.Length >= 6);
        foreach (JsonElement each in cases)
        {
            (float loss, float[] gradient) = LossKernel.Run<SimdVector128>(each);
            double[] expected = each.GetProperty("gradient").Doubles();
            string what = $"{name} of {expected.Length}, {each}";
            Close.To(each.GetProperty("loss").GetDouble(), loss, 1e-6, what, floor: 1e-3);
            for (int i = 0; i < expected.Length; i++)
            {
                Close.To(expected[i], gradient[i], 1e-6, $"gradient[{i}] of {what}", floor: each.GetProperty("scale").GetDouble());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PaddingOfTheGradientIsZero(string name)
    {
        foreach (JsonElement each in Cases.Where(each => each.GetProperty("name").GetString() == name))
        {
            int count = each.GetProperty("output").GetArrayLength();
            float[] gradient = LossKernel.Run<SimdVector128>(each).Gradient;
            Assert.Equal(0, gradient.Length % 16);
            Assert.All(gradient[count..], value => Assert.Equal(0, BitConverter.SingleToInt32Bits(value)));
        }
    }

    [Fact]
    public void EveryVectorWidthGivesTheSameBits()
    {
        foreach (JsonElement each in Cases)
        {
            (float loss, float[] gradient) = LossKernel.Run<SimdVector128>(each);
            if (SimdVector256.IsSupported)
            {
                Same(loss, gradient, LossKernel.Run<SimdVector256>(each));
            }

            if (SimdVector512.IsSupported)
            {
                Same(loss, gradient, LossKernel.Run<SimdVector512>(each));
            }
        }
    }

    [Fact]
    public void TheGradientMayTakeTheOutputsPlaceOrBeLeftOut()
    {
        foreach (JsonElement each in Cases)
        {
            (float loss, float[] gradient) = LossKernel.Run<SimdVector128>(each);
            Same(loss, gradient, LossKernel.Run<SimdVector128>(each, inPlace: true));
            Assert.Equal(loss, LossKernel.RunWithoutGradient<SimdVector128>(each));
        }
    }

    private static void Same(float loss, float[] gradient, (float Loss, float[] Gradient) other)
    {
        Assert.Equal(BitConverter.SingleToInt32Bits(loss), BitConverter.SingleToInt32Bits(other.Loss));
        Assert.Equal(gradient.Select(BitConverter.SingleToInt32Bits), other.Gradient.Select(BitConverter.SingleToInt32Bits));
    }
}
