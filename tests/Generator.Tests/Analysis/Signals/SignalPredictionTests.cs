using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Tests.Model;

namespace NetGen.Generator.Tests.Analysis.Signals;

/// <summary>The prediction against what is known exactly.</summary>
public class SignalPredictionTests
{
    private const string Loss = "[Loss(LossFunction.MeanSquaredError)]";

    [Fact]
    public void He_keeps_the_signal_through_ReLU_and_Xavier_halves_it_at_every_layer()
    {
        LayerSignal[] he = Predict(Chain(9, 512, "Activation.ReLU", "HeNormal")).Layers;
        Assert.All(he, layer => Assert.Equal(2, layer.PreActivation.Expected, 1e-5));
        LayerSignal[] xavier = Predict(Chain(9, 512, "Activation.ReLU", "XavierNormal")).Layers;
        Assert.Equal(Enumerable.Range(0, 9).Select(layer => Math.Pow(0.5, layer)), xavier.Take(9).Select(layer => layer.PreActivation.Expected), Within(1e-5));
    }

    [Fact]
    public void A_network_as_Auto_starts_it_has_second_moment_one_everywhere()
    {
        foreach (string activation in new[] { "ReLU", "Tanh", "Sigmoid", "SELU", "Softplus" })
        {
            Assert.All(Predict(Chain(6, 1024, $"Activation.{activation}", "Auto")).Layers, layer => Assert.Equal(1, layer.PreActivation.Expected, 0.03));
        }
    }

    [Fact]
    public void Batch_normalisation_before_ReLU_gains_1_467_a_layer_in_the_gradient()
    {
        SignalReport report = Predict($"[Network(512, Init = Init.HeNormal, MaxBatch = 4096)] {string.Concat(Enumerable.Repeat("[Dense(512)] [BatchNorm(Activation = Activation.ReLU)] ", 7))} [Dense(10)] {Loss}");
        Assert.Equal(Math.PI / (Math.PI - 1), report["dense2"].Gradient.Expected / report["dense3"].Gradient.Expected, 0.02);
    }

    [Fact]
    public void Zero_padding_takes_of_every_convolution_what_the_border_lacks()
    {
        // A 3×3 convolution on n×n pixels: ((3n − 2)/3n)², and less of it where the border is already low.
        SignalReport report = Predict($"[Network(8, 10, 10, Init = Init.HeNormal)] [Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [Flatten] [Dense(10)] {Loss}");
        double factor = Math.Pow(28.0 / 30, 2);
        Assert.Equal(2 * factor, report["conv2d1"].PreActivation.Expected, 1e-5);
        Assert.InRange(report["conv2d2"].PreActivation.Expected / report["conv2d1"].PreActivation.Expected, factor, Math.Sqrt(factor));
    }

    [Theory]
    [InlineData(2, 1.5438)]
    [InlineData(3, 2.5626)]
    public void The_largest_of_independent_ReLU_outputs_has_its_known_moment(int size, double second)
    {
        SignalReport report = Predict($"[Network(64, 12, 12)] [Conv2D(32, 3, Activation = Activation.ReLU)] [MaxPool2D({size})] [Flatten] [Dense(10)] {Loss}");
        Assert.Equal(second, report["maxpool2d1"].PreActivation.Expected, 2e-4);
    }

    [Fact]
    public void Branches_add_and_dropout_divides()
    {
        SignalReport report = Predict($"[Network(512)] [Dense(512, Init = Init.LeCunNormal)] [Dense(512, Init = Init.LeCunNormal)] [Add(\"dense1\")] [Dropout(0.5)] [Dense(4, Init = Init.LeCunNormal)] {Loss}");
        Assert.Equal(2, report["add1"].PreActivation.Expected, 1e-4);
        Assert.Equal(4, report["dense3"].PreActivation.Expected, 1e-3);
    }

    [Theory]
    [InlineData(1, 0.0017)]
    [InlineData(0.101, 0.0165)]
    public void The_learning_rate_bound_of_a_network_for_digits_is_the_known_one(double variance, double bound)
    {
        string network = FormattableString.Invariant($"[Network(784, Init = Init.HeNormal, InputVariance = {variance})] [Dense(256, Activation.ReLU)] [Dense(128, Activation.ReLU)] [Dense(10)] {Loss}");
        Assert.Equal(1, Predict(network).LearningRateBound / bound, 0.04);
    }

    [Fact]
    public void Inputs_moments_enter()
    {
        SignalReport report = Predict($"[Network(784, Init = Init.LeCunNormal, InputMean = 0.1307, InputVariance = 0.0949)] [Dense(128, Activation.Tanh)] [Dense(10)] {Loss}");
        Assert.Equal(0.0949 + (0.1307 * 0.1307), report["dense1"].PreActivation.Expected, 1e-6);
        Assert.Equal(0.0949 / (0.0949 + (0.1307 * 0.1307)), report["dense1"].Contrast, 1e-5);
    }

    [Fact]
    public void A_zero_branch_end_leaves_the_skip_as_it_is_and_gets_no_gradient_behind_it()
    {
        SignalReport report = Predict($"[Network(256)] [Dense(256, Activation.ReLU)] [Dense(256, Activation.ReLU)] [Dense(256, Init = Init.Zeros)] [Add(\"dense1\", Activation = Activation.ReLU)] [Dense(4)] {Loss}");
        Assert.Equal(report["dense1"].Activation, report["add1"].Activation, 1e-6);
        Assert.Equal(0, report["dense3"].PreActivation.Expected);
        Assert.Equal(0, report["dense2"].Gradient.Expected);
        Assert.True(report["dense1"].Gradient.Expected > 0);
    }

    [Fact]
    public void Saturated_and_inactive_shares_are_those_of_the_normal_distribution()
    {
        SignalReport report = Predict($"[Network(400)] [Dense(400, Activation.Tanh, Init = Init.Normal, InitStd = 0.25)] [Dense(64, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = -1, From = \"input\")] [Concat(\"dense1\")] [Dense(4)] {Loss}");
        // q = 400/16 = 25: |z| < atanh(√0.9) = 1.818 in 28 % of cases.
        Assert.Equal(0.716, report["dense1"].SaturatedShare, 0.001);
        Assert.Equal(0.841, report["dense2"].InactiveShare, 0.002);
    }

    [Fact]
    public void Signals_beyond_any_float_are_reported_as_numbers_or_infinity()
    {
        SignalReport report = Predict(Chain(300, 64, "Activation.ReLU", "Ones"));
        Assert.All(report.Layers, layer => Assert.False(double.IsNaN(layer.PreActivation.Expected)));
    }

    private static SignalReport Predict(string attributes) => new SignalPrediction(new NetworkGraph(Networks.ModelOf(attributes))).Report;

    private static string Chain(int layers, int width, string activation, string init) =>
        $"[Network({width}, Init = Init.{init})] {string.Concat(Enumerable.Repeat($"[Dense({width}, {activation})] ", layers))} [Dense(10)] {Loss}";

    private static IEqualityComparer<double> Within(double tolerance) =>
        EqualityComparer<double>.Create((one, other) => Math.Abs((one / other) - 1) < tolerance, _ => 0);
}
