using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG4002 and NG4005: logits without activation.</summary>
public class RemoveActivationFixTests
{
    [Theory]
    [InlineData("[Dense(3, Activation.Sigmoid)] // head", "[Dense(3)] // head")]
    [InlineData("[Dense(units: 3, activation: Activation.Sigmoid, UseBias = false)]", "[Dense(units: 3, UseBias = false)]")]
    [InlineData("[Dense(activation: Activation.Sigmoid, units: 3)]", "[Dense(units: 3)]")]
    [InlineData("[Dense(3, Name = \"head\", Activation = Activation.Sigmoid)]", "[Dense(3, Name = \"head\")]")]
    [InlineData("[Dense(3)]\n[Activate(Activation.Sigmoid)] // p", "[Dense(3)]")]
    [InlineData("[Conv2D(3, 1, 1, Activation = Activation.Sigmoid, From = \"map\"), Flatten]", "[Conv2D(3, 1, 1, From = \"map\"), Flatten]")]
    [InlineData("[Dense(3), Add(\"dense1\", Activation = Activation.Sigmoid)]", "[Dense(3), Add(\"dense1\")]")]
    public Task A_sigmoid_before_BinaryCrossEntropy_goes(string before, string after)
    {
        string Source(string layers) =>
            $"using NetGen;\n[Network(3, 1, 1)]\n[MaxPool2D(1, Name = \"map\")]\n{(layers.Contains("Conv2D") ? "" : "[Flatten]\n")}{layers}\n[Loss(LossFunction.BinaryCrossEntropy)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new RemoveActivationFixProvider(), Source(before), Source(after));
    }

    [Theory]
    [InlineData("[Dense(3, Activation.LeakyReLU, Slope = 0.2)]", "[Dense(3)]")]
    [InlineData("[Dense(3, Alpha = 2, Activation = Activation.ELU, Init = Init.Zeros)]", "[Dense(3, Init = Init.Zeros)]")]
    [InlineData("[Dense(3)] [Activate(Activation.Softplus, Name = \"head\")] [Dropout(0, From = \"head\")]", "[Dense(3)] [Dropout(0, From = \"dense1\")]")]
    [InlineData("[Dense(3)] [BatchNorm(Activation = Activation.ReLU)]", "[Dense(3)] [BatchNorm]")]
    public Task A_one_sided_activation_of_logits_goes_with_its_constants(string before, string after)
    {
        string Source(string layers) => $"using NetGen;\n[Network(3)]\n{layers}\n[Loss(LossFunction.SoftmaxCrossEntropy)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new RemoveActivationFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_of_a_document_go_at_once() => FixRun.VerifyAllAsync(
        new RemoveActivationFixProvider(),
        """
        [NetGen.Network(3)]
        [NetGen.Dense(3, NetGen.Activation.ReLU)]
        [NetGen.Dense(3, NetGen.Activation.ReLU, From = "input")]
        [NetGen.Concat("dense1")]
        [NetGen.Loss(NetGen.LossFunction.SoftmaxCrossEntropy)]
        partial class First;

        [NetGen.Network(3)]
        [NetGen.Dense(3)]
        [NetGen.Softmax]
        [NetGen.Loss(NetGen.LossFunction.BinaryCrossEntropy)]
        partial class Second;
        """,
        """
        [NetGen.Network(3)]
        [NetGen.Dense(3)]
        [NetGen.Dense(3, From = "input")]
        [NetGen.Concat("dense1")]
        [NetGen.Loss(NetGen.LossFunction.SoftmaxCrossEntropy)]
        partial class First;

        [NetGen.Network(3)]
        [NetGen.Dense(3)]
        [NetGen.Loss(NetGen.LossFunction.BinaryCrossEntropy)]
        partial class Second;
        """);
}
