using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG4003 and NG4004: the loss that matches the network's end.</summary>
public class ChangeLossFixTests
{
    [Theory]
    [InlineData("using NetGen;", "Loss(LossFunction.MeanSquaredError)", "Loss(LossFunction.CategoricalCrossEntropy)")]
    [InlineData("using NetGen;", "Loss(function: LossFunction.MeanSquaredError /* usual */)", "Loss(function: LossFunction.CategoricalCrossEntropy /* usual */)")]
    [InlineData("using NetGen; using L = NetGen.LossFunction;", "Loss(L.MeanSquaredError)", "Loss(L.CategoricalCrossEntropy)")]
    [InlineData("using NetGen; using static NetGen.LossFunction;", "Loss(MeanSquaredError)", "Loss(CategoricalCrossEntropy)")]
    [InlineData("using NetGen;", "Loss(Net.Chosen)", "Loss(LossFunction.CategoricalCrossEntropy)")]
    [InlineData("using NetGen;", "Loss((LossFunction)0)", "Loss(LossFunction.CategoricalCrossEntropy)")]
    [InlineData("", "NetGen.Loss(NetGen.LossFunction.MeanSquaredError)", "NetGen.Loss(NetGen.LossFunction.CategoricalCrossEntropy)")]
    public Task After_softmax_the_squared_error_gives_way_to_cross_entropy(string usings, string before, string after)
    {
        string Source(string loss) => $"{usings}\n[NetGen.Network(4)]\n[NetGen.Dense(3)]\n[NetGen.Softmax]\n[{loss}] // the loss\npartial class Net {{ const NetGen.LossFunction Chosen = NetGen.LossFunction.MeanSquaredError; }}\n";
        return FixRun.VerifyAsync(new ChangeLossFixProvider(), Source(before), Source(after));
    }

    [Theory]
    [InlineData("[Dense(3, Activation.Sigmoid)]", "[Dense(3)]")]
    [InlineData("[Dense(3)] [Activate(Activation.Sigmoid)]", "[Dense(3)]")]
    [InlineData("[Dense(3)] [LayerNorm(Activation = Activation.Sigmoid, Epsilon = 1e-3)]", "[Dense(3)] [LayerNorm(Epsilon = 1e-3)]")]
    public Task After_a_sigmoid_it_gives_way_to_cross_entropy_on_logits_and_the_sigmoid_goes(string before, string after)
    {
        string Source(string layers, string loss) => $"using NetGen;\n[Network(4)]\n{layers}\n[Loss(LossFunction.{loss})]\npartial class Net;\n";
        return FixRun.VerifyAsync(new ChangeLossFixProvider(), Source(before, "MeanSquaredError"), Source(after, "BinaryCrossEntropy"));
    }

    [Theory]
    [InlineData("[Dense(3)]", "[Dense(3)]")]
    [InlineData("[Dense(3)] [LogSoftmax]", "[Dense(3)] [LogSoftmax]")]
    [InlineData("[Dense(3, Activation.Tanh)]", "[Dense(3, Activation.Tanh)]")]
    [InlineData("[Dense(3, Activation.Sigmoid)]", "[Dense(3)]")]
    [InlineData("[Dense(3)] [Activate(Activation.ReLU)]", "[Dense(3)]")]
    public async Task Without_softmax_the_loss_takes_logits_and_what_would_hold_them_on_one_side_goes(string before, string after)
    {
        string Source(string layers, string loss) => $"using NetGen;\n[Network(4)]\n{layers}\n[Loss(LossFunction.{loss})]\npartial class Net;\n";
        await FixRun.VerifyAsync(new ChangeLossFixProvider(), Source(before, "CategoricalCrossEntropy"), Source(after, "SoftmaxCrossEntropy"));
        await AnalyzerRun.VerifyCleanAsync(Source(after, "SoftmaxCrossEntropy"));
    }

    [Fact]
    public Task All_losses_of_a_document_are_changed_at_once() => FixRun.VerifyAllAsync(
        new ChangeLossFixProvider(),
        """
        using NetGen;
        [Network(4), Dense(3), Loss(LossFunction.CategoricalCrossEntropy)] partial class First;
        [Network(4), Dense(3), Softmax, Loss(LossFunction.MeanSquaredError)] partial class Second;
        [Network(4), Dense(3), Activate(Activation.Sigmoid), Loss(LossFunction.MeanSquaredError)] partial class Third;
        """,
        """
        using NetGen;
        [Network(4), Dense(3), Loss(LossFunction.SoftmaxCrossEntropy)] partial class First;
        [Network(4), Dense(3), Softmax, Loss(LossFunction.CategoricalCrossEntropy)] partial class Second;
        [Network(4), Dense(3), Loss(LossFunction.BinaryCrossEntropy)] partial class Third;
        """);

    [Fact]
    public async Task The_title_says_when_an_activation_goes_too() => Assert.Equal(
        ["Use LossFunction.SoftmaxCrossEntropy", "Use LossFunction.BinaryCrossEntropy and remove the activation before it"],
        await FixRun.TitlesAsync(
            new ChangeLossFixProvider(),
            "using NetGen; [Network(4), Dense(3), Loss(LossFunction.CategoricalCrossEntropy)] partial class First; [Network(4), Dense(3, Activation.Sigmoid), Loss(LossFunction.MeanSquaredError)] partial class Second;"));
}
