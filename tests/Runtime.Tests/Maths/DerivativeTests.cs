namespace NetGen.Runtime.Tests.Maths;

public sealed class DerivativeTests
{
    private static readonly double[] Kinks = [-3, -1, 0, 1, 3, 6];

    public static TheoryData<string> Names => ActivationDerivatives.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Derivatives_are_within_1e_6_of_central_differences(string name)
    {
        VectorFunction derivative = ActivationDerivatives.All[name];
        float[] inputs = new float[1 << 17];
        for (int i = 0; i < inputs.Length; i++)
        {
            // Dense in [-20, 20], sparser to ±150 and from 1e-12 on.
            float t = ((i + 0.5f) / (inputs.Length / 2)) - 1;
            inputs[i] = (i % 3) switch { 0 => t * 20, 1 => t * 150, _ => 1e-12f * MathF.Exp(30 * t * t) * MathF.Sign(t) };
        }

        float[] values = derivative.Apply<Numerics.SimdVector128>(inputs);
        for (int i = 0; i < inputs.Length; i++)
        {
            double reach = 2e-5 * Math.Max(1, Math.Abs(inputs[i]));
            if (Kinks.Any(kink => Math.Abs(inputs[i] - kink) < reach))
            {
                continue;
            }

            double expected = derivative.Reference(inputs[i]);
            double error = Math.Abs(values[i] - expected) / Math.Max(1, Math.Abs(expected));
            Assert.True(error < 1e-6, $"{name}'({inputs[i]:R}) is {values[i]:R}, by differences {expected:R}.");
        }
    }

    [Theory]
    [InlineData("ReLU", 0f, 0f)]
    [InlineData("LeakyReLU", 0f, 0.01f)]
    [InlineData("ELU", 0f, 0.7f)]
    [InlineData("SELU", 0f, 1.7580993f)]
    [InlineData("CELU", 0f, 1f)]
    [InlineData("HardSigmoid", -3f, 0f)]
    [InlineData("HardSigmoid", 0f, 1 / 6f)]
    [InlineData("HardSigmoid", 3f, 0f)]
    [InlineData("HardSwish", -3f, -0.5f)]
    [InlineData("HardSwish", 3f, 1.5f)]
    [InlineData("HardTanh", -1f, 0f)]
    [InlineData("HardTanh", 1f, 0f)]
    [InlineData("ReLU6", 0f, 0f)]
    [InlineData("ReLU6", 6f, 0f)]
    public void Derivatives_at_kinks_are_those_of_PyTorch(string name, float z, float expected) =>
        Assert.Equal(expected, ActivationDerivatives.All[name].Apply(z));

    [Theory]
    [InlineData("ReLU", 0f, 1f)]
    [InlineData("LeakyReLU", 0.01f, 1f)]
    [InlineData("ELU", 0f, 1f)]
    [InlineData("SELU", 0f, 1.050701f)]
    [InlineData("CELU", 0f, 1f)]
    [InlineData("GELU", 0f, 1f)]
    [InlineData("GELUTanh", 0f, 1f)]
    [InlineData("SiLU", 0f, 1f)]
    [InlineData("Mish", 0f, 1f)]
    [InlineData("Softplus", 0f, 1f)]
    [InlineData("Softsign", 0f, 0f)]
    [InlineData("Tanh", 0f, 0f)]
    [InlineData("Sigmoid", 0f, 0f)]
    [InlineData("HardSigmoid", 0f, 0f)]
    [InlineData("HardSwish", 0f, 1f)]
    [InlineData("HardTanh", 0f, 0f)]
    [InlineData("ReLU6", 0f, 0f)]
    public void Derivatives_at_infinity_and_the_largest_floats_are_the_limits(string name, float atMinus, float atPlus)
    {
        VectorFunction derivative = ActivationDerivatives.All[name];
        Assert.Equal(atMinus, derivative.Apply(float.NegativeInfinity));
        Assert.Equal(atMinus, derivative.Apply(float.MinValue));
        Assert.Equal(atPlus, derivative.Apply(float.MaxValue));
        Assert.Equal(atPlus, derivative.Apply(float.PositiveInfinity));
    }
}
