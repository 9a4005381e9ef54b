using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG5001: ReLU between two linear layers.</summary>
public class AddActivationFixTests
{
    [Theory]
    [InlineData("using NetGen;", "Dense(8)", "Dense(8, Activation.ReLU)")]
    [InlineData("using NetGen;", "Dense(units: 8)", "Dense(units: 8, activation: Activation.ReLU)")]
    [InlineData("using NetGen;", "Dense(8, UseBias = false) /* wide */", "Dense(8, Activation.ReLU, UseBias = false) /* wide */")]
    [InlineData("using NetGen;", "Dense(8, Activation.Identity)", "Dense(8, Activation.ReLU)")]
    [InlineData("using NetGen;", "Dense(8, Activation = Activation.Identity, Init = Init.HeNormal)", "Dense(8, Activation = Activation.ReLU, Init = Init.HeNormal)")]
    [InlineData("using NetGen;", "DenseAttribute(8)", "DenseAttribute(8, Activation.ReLU)")]
    [InlineData("using D = NetGen.DenseAttribute;", "D(8)", "D(8, NetGen.Activation.ReLU)")]
    [InlineData("using NetGen;", "Dense(8), BatchNorm", "Dense(8), BatchNorm(Activation = Activation.ReLU)")]
    [InlineData("using NetGen;", "Dense(8, UseBias = false), BatchNorm(Momentum = 0.2), Dropout(0.1)", "Dense(8, UseBias = false), BatchNorm(Momentum = 0.2, Activation = Activation.ReLU), Dropout(0.1)")]
    public Task ReLU_is_written_as_the_layer_is(string usings, string before, string after)
    {
        string Source(string layer) => $"{usings}\n[NetGen.Network(4)]\n[{layer}]\n[NetGen.Dense(3)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new AddActivationFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task Every_layer_of_a_linear_network_gets_one_at_once() => FixRun.VerifyAllAsync(
        new AddActivationFixProvider(),
        """
        using NetGen;
        [Network(1, 12, 12)]
        [Conv2D(4, 3, Padding = 1)] // first
        [AvgPool2D(2)]
        [Conv2D(8, 3)]
        [Flatten]
        [Dense(16), Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(1, 12, 12)]
        [Conv2D(4, 3, Padding = 1, Activation = Activation.ReLU)] // first
        [AvgPool2D(2)]
        [Conv2D(8, 3, Activation = Activation.ReLU)]
        [Flatten]
        [Dense(16, Activation.ReLU), Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        partial class Net;
        """);
}
