namespace NetGen.Runtime.Tests.Maths;

public sealed class LimitTests
{
    private const float Infinity = float.PositiveInfinity;

    public static TheoryData<string> ActivationNames => ActivationFunctions.Names;

    public static TheoryData<string> ElementaryNames => ElementaryFunctions.Names;

    [Theory]
    [MemberData(nameof(ActivationNames))]
    public void NaN_passes_through_every_activation(string name) => AssertNaN(ActivationFunctions.All[name]);

    [Theory]
    [MemberData(nameof(ElementaryNames))]
    public void NaN_passes_through_every_elementary_function(string name) => AssertNaN(ElementaryFunctions.All[name]);

    [Theory]
    [InlineData("ReLU", 0f, Infinity)]
    [InlineData("LeakyReLU", -Infinity, Infinity)]
    [InlineData("ELU", -0.7f, Infinity)]
    [InlineData("SELU", -1.7580993f, Infinity)]
    [InlineData("CELU", -1.3f, Infinity)]
    [InlineData("GELU", 0f, Infinity)]
    [InlineData("GELUTanh", 0f, Infinity)]
    [InlineData("SiLU", 0f, Infinity)]
    [InlineData("Mish", 0f, Infinity)]
    [InlineData("Softplus", 0f, Infinity)]
    [InlineData("Softsign", -1f, 1f)]
    [InlineData("Tanh", -1f, 1f)]
    [InlineData("Sigmoid", 0f, 1f)]
    [InlineData("HardSigmoid", 0f, 1f)]
    [InlineData("HardSwish", 0f, Infinity)]
    [InlineData("HardTanh", -1f, 1f)]
    [InlineData("ReLU6", 0f, 6f)]
    public void Activations_at_infinity_are_the_limits(string name, float atMinus, float atPlus)
    {
        Assert.Equal(atMinus, ActivationFunctions.All[name].Apply(-Infinity));
        Assert.Equal(atPlus, ActivationFunctions.All[name].Apply(Infinity));
    }

    [Theory]
    [InlineData("Expm1")]
    [InlineData("Log1p")]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    public void Odd_at_zero_keeps_the_sign_of_zero_and_every_bit_of_a_subnormal(string name)
    {
        VectorFunction function = ElementaryFunctions.All[name];
        Assert.True(float.IsNegative(function.Apply(-0f)));
        Assert.False(float.IsNegative(function.Apply(0f)));
        float expected = name == "Erf" ? (float)(3e-45 * 1.1283791670955126) : 3e-45f;
        Assert.Equal(expected, function.Apply(3e-45f));
        Assert.Equal(-expected, function.Apply(-3e-45f));
    }

    [Theory]
    [InlineData(0f, -Infinity)]
    [InlineData(-1e-45f, float.NaN)]
    [InlineData(-Infinity, float.NaN)]
    [InlineData(Infinity, Infinity)]
    public void Log_has_its_pole_at_zero(float x, float expected)
    {
        Assert.Equal(expected, ElementaryFunctions.All["Log"].Apply(x));
        Assert.Equal(-Infinity, ElementaryFunctions.All["Log"].Apply(-0f));
    }

    [Fact]
    public void Exp_of_minus_100_is_the_nearest_subnormal() => Assert.Equal((float)Math.Exp(-100), ElementaryFunctions.All["Exp"].Apply(-100f));

    private static void AssertNaN(VectorFunction function)
    {
        Assert.True(float.IsNaN(function.Apply(float.NaN)));
        Assert.True(float.IsNaN(function.Apply(-float.NaN)));
        Assert.True(float.IsNaN(function.Apply(BitConverter.Int32BitsToSingle(0x7F800001))));
    }
}
