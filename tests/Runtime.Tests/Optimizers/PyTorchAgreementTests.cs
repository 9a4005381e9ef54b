using System.Text.Json;
using NetGen.Numerics;
using NetGen.Runtime.Tests.Support;

namespace NetGen.Runtime.Tests.Optimizers;

public class PyTorchAgreementTests
{
    [Theory]
    [InlineData("Sgd", 10)]
    [InlineData("Adagrad", 3)]
    [InlineData("RmsProp", 5)]
    [InlineData("Adam", 5)]
    [InlineData("AdamW", 4)]
    [InlineData("Lion", 3)]
    public void EveryStepEndsWhereTheReferenceEnds(string kind, int variants)
    {
        JsonElement cases = VectorFile.Read($"optimizers/{kind}.json");
        Assert.Equal(variants, cases.GetArrayLength());
        foreach (JsonElement each in cases.EnumerateArray())
        {
            Optimizer optimizer = OptimizerOptions.Create(kind, each.GetProperty("options"));
            using var fixture = new OptimizerFixture(optimizer, 48, new ParameterSegment(0, 32, true, false), new ParameterSegment(32, 16, false, false));
            Copy(each.GetProperty("start"), fixture.Parameters);
            JsonElement[] after = [.. each.GetProperty("after").EnumerateArray()];
            JsonElement[] gradients = [.. each.GetProperty("gradients").EnumerateArray()];
            Assert.Equal(7, gradients.Length);
            for (int step = 0; step < gradients.Length; step++)
            {
                Copy(gradients[step], fixture.Gradients);
                fixture.Step();
                string what = $"{kind} {each.GetProperty("options")} step {step + 1}";
                Compare(after[step][0].Floats(), fixture.Parameters.Span[..32], what + " weight");
                Compare(after[step][1].Floats(), fixture.Parameters.Span[32..], what + " bias");
            }
        }
    }

    [Fact]
    public void DefaultsArePyTorchs()
    {
        Assert.Equal((1e-3, 0, 0, false, 0), (new Sgd().LearningRate, new Sgd().Momentum, new Sgd().Dampening, new Sgd().Nesterov, new Sgd().WeightDecay));
        Assert.Equal((1e-2, 0, 1e-10, 0), (new Adagrad().LearningRate, new Adagrad().LearningRateDecay, new Adagrad().Epsilon, new Adagrad().WeightDecay));
        Assert.Equal((1e-2, 0.99, 1e-8, 0, false), (new RmsProp().LearningRate, new RmsProp().Alpha, new RmsProp().Epsilon, new RmsProp().Momentum, new RmsProp().Centered));
        Assert.Equal((1e-3, 0.9, 0.999, 1e-8, 0), (new Adam().LearningRate, new Adam().Beta1, new Adam().Beta2, new Adam().Epsilon, new Adam().WeightDecay));
        Assert.Equal((1e-3, 0.9, 0.999, 1e-8, 1e-2), (new AdamW().LearningRate, new AdamW().Beta1, new AdamW().Beta2, new AdamW().Epsilon, new AdamW().WeightDecay));
        Assert.Equal((1e-4, 0.9, 0.99, 0), (new Lion().LearningRate, new Lion().Beta1, new Lion().Beta2, new Lion().WeightDecay));
    }

    private static void Copy(JsonElement tensors, AlignedFloats arena)
    {
        tensors[0].Floats().CopyTo(arena.Span);
        tensors[1].Floats().CopyTo(arena.Span[32..]);
    }

    private static void Compare(float[] expected, ReadOnlySpan<float> actual, string what)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Close.To(expected[i], actual[i], 1e-6, $"{what}[{i}]");
        }

        Assert.Equal(new float[actual.Length - expected.Length], actual[expected.Length..].ToArray());
    }
}
