using System.Globalization;
using NetGen.Numerics;

namespace NetGen.Runtime.Tests.Initialization;

public class InitializerTests
{
    public static TheoryData<Initializer, string> Texts() => new()
    {
        { Init.Auto, "Auto" },
        { Init.Zeros, "Zeros" },
        { Init.KaimingNormal, "HeNormal" },
        { Init.GlorotUniform, "XavierUniform" },
        { Init.Dirac, "Identity" },
        { Init.Normal, "Normal(0, 0.05²)" },
        { new Initializer(Init.Normal) { Std = 0.01 }, "Normal(0, 0.01²)" },
        { new Initializer(Init.TruncatedNormal) { Mean = -1.5 }, "TruncatedNormal(-1.5, 0.05²)" },
        { Init.Uniform, "Uniform(-0.05, 0.05)" },
        { new Initializer(Init.Constant) { Mean = 0.5 }, "Constant(0.5)" },
        { new Initializer(Init.XavierNormal) { Gain = 1.5, Fan = Fan.Out }, "XavierNormal(gain 1.5)" },
        { new Initializer(Init.HeUniform) { Gain = 2, Fan = Fan.Out }, "HeUniform(gain 2, fan out)" },
        {
            new Initializer(Init.VarianceScaling) { Fan = Fan.Average, Distribution = Distribution.TruncatedNormal },
            "VarianceScaling(fan average, truncated normal)"
        },
        { Init.VarianceScaling, "VarianceScaling" },
        { new Initializer(Init.Orthogonal) { Gain = 0.5 }, "Orthogonal(gain 0.5)" },
        { new Initializer(Init.Sparse) { Sparsity = 0.25 }, "Sparse(0.25, 0.05²)" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Its_text_names_it_and_the_arguments_that_count_under_every_culture(Initializer initializer, string text)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var former = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(text, initializer.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Fact]
    public void Every_initialiser_fills_a_square_layer_and_has_a_text()
    {
        foreach (var init in Enum.GetValues<Init>().Distinct())
        {
            Weights.Draw(init, new WeightGeometry(6, 6));
            Weights.Draw(init, new WeightGeometry(6, 6, 3, 3));
            Assert.Contains(new Initializer(init).ToString().Split('(')[0], Enum.GetNames<Init>());
        }
    }

    [Fact]
    public void Arguments_that_are_no_numbers_or_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.Normal) { Std = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.Normal) { Std = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.Normal) { Mean = double.PositiveInfinity });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.Uniform) { Min = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.Uniform) { Max = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.HeNormal) { Gain = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer(Init.Sparse) { Sparsity = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Initializer((Init)99).ToString());
        Assert.Throws<ArgumentException>(() => new WeightGeometry(3));
        Assert.Throws<ArgumentException>(() => new WeightGeometry(3, 0));
        Assert.Throws<ArgumentException>(() => new WeightGeometry(3, 1) { Groups = 2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightGeometry(3, 1) { Stride = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightGeometry(3, 1) { InputSecondMoment = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightGeometry(3, 1) { HeGain = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightGeometry(3, 1) { BranchScale = -1 });
    }

    public static TheoryData<Initializer, WeightGeometry, int, string> Impossible() => new()
    {
        { Init.HeNormal, new WeightGeometry(3, 4), 11, "(3, 4) has 12 elements; the span has 11" },
        { Init.Identity, new WeightGeometry(3, 4), 12, "3 outputs and 4 inputs" },
        { Init.DeltaOrthogonal, new WeightGeometry(4, 8, 1, 1), 32, "8 in and 4 out" },
        { new Initializer(Init.Uniform) { Min = 1, Max = 0 }, new WeightGeometry(2, 2), 4, "they are 1 and 0" },
        { new Initializer(Init.HeNormal) { Fan = (Fan)7 }, new WeightGeometry(2, 2), 4, "In, Out or Average" },
        {
            new Initializer(Init.VarianceScaling) { Distribution = (Distribution)7 }, new WeightGeometry(2, 2), 4,
            "Normal, TruncatedNormal or Uniform"
        },
        { Init.Auto, new WeightGeometry(2, 2) { Centred = true, InputMean = 1 }, 4, "second moment is 1 and its mean 1" },
        { (Init)99, new WeightGeometry(2, 2), 4, "no such initialiser" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_cannot_be_drawn_is_refused_and_leaves_the_weights_alone(
        Initializer initializer, WeightGeometry geometry, int length, string message)
    {
        var weights = new float[length];
        Array.Fill(weights, 7);

        var exception = Assert.ThrowsAny<ArgumentException>(() => WeightInitializer.Fill(weights, initializer, geometry, 0, 0));

        Assert.Contains(message, exception.Message);
        Assert.All(weights, weight => Assert.Equal(7, weight));
    }

    [Fact]
    public void Fans_are_the_true_ones()
    {
        var geometry = new WeightGeometry(12, 2, 3, 5) { Groups = 4, Stride = 2 };

        Assert.Equal(30, geometry.FanIn);
        Assert.Equal(12 * 15 / 4.0 / 4, geometry.FanOut);
        Assert.Equal((30 + 11.25) / 2, geometry.FanBy(Fan.Average));
        Assert.Equal(360, geometry.ElementCount);
        Assert.Equal(7, new WeightGeometry(4, 7).FanIn);
        Assert.Equal(4, new WeightGeometry(4, 7).FanOut);
    }
}
