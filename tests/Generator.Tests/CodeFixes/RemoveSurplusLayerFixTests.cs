using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG4001, NG4008 and NG5002: layers that something reads are taken out, and their readers read what they read.</summary>
public class RemoveSurplusLayerFixTests
{
    [Fact]
    public Task A_softmax_before_SoftmaxCrossEntropy_goes_with_its_line() => FixRun.VerifyAsync(
        new RemoveLayerFixProvider(),
        """
        using NetGen;
        [Network(4)]
        [Dense(3)] // logits
        [Softmax]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(4)]
        [Dense(3)] // logits
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        partial class Net;
        """);

    [Theory]
    [InlineData("[Dense(3)] [Softmax(Name = \"p\")] [Softmax(From = \"p\")]", "[Dense(3)] [Softmax(From = \"dense1\")]")]
    [InlineData("[Dense(3, Name = \"z\")] [Softmax] [LogSoftmax(From = \"softmax1\")]", "[Dense(3, Name = \"z\")] [LogSoftmax(From = \"z\")]")]
    [InlineData("[Softmax, Softmax]", "[Softmax]")]
    [InlineData("[Dense(3)]  [Softmax] // p\n[Softmax]", "[Dense(3)] // p\n[Softmax]")]
    [InlineData("[Dense(3)] [Softmax] [Softmax] [Concat(\"softmax2\")]", "[Dense(3)] [Softmax(Name = \"softmax2\")] [Concat(\"softmax2\")]")]
    [InlineData("[Dense(3)] [Softmax] [Softmax] [Concat(\"softmax1\")]", "[Dense(3)] [Softmax] [Concat(\"dense1\")]")]
    public Task A_softmax_before_another_goes_and_its_readers_read_what_it_read(string before, string after)
    {
        string Source(string layers) => $"using NetGen;\n[Network(3)] {layers}\npartial class Net;\n";
        return FixRun.VerifyAsync(new RemoveLayerFixProvider(), Source(before), Source(after));
    }

    [Theory]
    [InlineData("[Dense(3)] [Dropout(0.5)]", "[Dense(3)]")]
    [InlineData("[Dense(8, Activation.ReLU)] [Dropout(0.1)] [Dense(3)] [Dropout(0.2)] [Dropout(0.3, Name = \"last\")]", "[Dense(8, Activation.ReLU)] [Dropout(0.1)] [Dense(3)]")]
    [InlineData("[Dense(3, Activation.ReLU)] [Dense(3, Name = \"branch\")] [Dropout(0.5)] [Add(layer: \"dense1\")]", "[Dense(3, Activation.ReLU)] [Dense(3, Name = \"branch\")] [Add(layer: \"dense1\")]")]
    [InlineData("[Dense(3, Activation.ReLU)] [Dropout(0.5)] [Dense(3, From = \"dense1\", Name = \"branch\")] [Add(layer: \"dropout1\")]", "[Dense(3, Activation.ReLU)] [Dense(3, From = \"dense1\", Name = \"branch\")] [Add(layer: \"dense1\")]")]
    [InlineData("[Dense(3, Activation.ReLU)] [Dense(3, From = \"input\")] [Dropout(0.5, From = \"dense1\")] [Add(\"dense2\")]", "[Dense(3, Activation.ReLU)] [Dense(3, From = \"input\")] [Add(\"dense2\", From = \"dense1\")]")]
    public Task Dropouts_of_the_outputs_go(string before, string after)
    {
        string Source(string layers) => $"using NetGen;\n[Network(3)] {layers} [Loss(LossFunction.SoftmaxCrossEntropy)]\npartial class Net;\n";
        return FixRun.VerifyAllAsync(new RemoveLayerFixProvider(), Source(before), Source(after));
    }

    [Theory]
    [InlineData("[Dense(3, Activation.ReLU)] [Activate(Activation.ReLU)] [Dense(2)]", "[Dense(3, Activation.ReLU)] [Dense(2)]")]
    [InlineData("[Dense(3, Activation.ReLU)] [Activate(Activation.Tanh)] [Activate(Activation.ReLU)] [Dense(2)]", "[Dense(3, Activation.ReLU)] [Dense(2)]")]
    [InlineData("[Activate(Activation.ReLU), Activate(Activation.Tanh), Dense(2)] [Activate(Activation.ELU)] [Dense(3, From = \"activate3\")]", "[Activate(Activation.ReLU), Dense(2)] [Activate(Activation.ELU, Name = \"activate3\")] [Dense(3, From = \"activate3\")]")]
    [InlineData("[Dense(3, Activation.ReLU)] [Dense(3, From = \"input\", Activation = Activation.ReLU)] [Activate(Activation.ReLU, From = \"dense1\")] [Dense(3)] [Add(\"dense2\")]", "[Dense(3, Activation.ReLU)] [Dense(3, From = \"input\", Activation = Activation.ReLU)] [Dense(3, From = \"dense1\")] [Add(\"dense2\")]")]
    public Task Second_activations_go(string before, string after)
    {
        string Source(string layers) => $"using NetGen;\n[Network(3)] {layers}\npartial class Net;\n";
        return FixRun.VerifyAllAsync(new RemoveLayerFixProvider(), Source(before), Source(after));
    }

    [Theory]
    [InlineData("[Softmax]")]
    [InlineData("[Dense(3)] [Dense(3, From = \"input\")] [Softmax(From = \"dense1\")]")]
    public async Task No_fix_is_offered_where_the_network_would_have_another_output(string layers)
    {
        string[] titles = await FixRun.TitlesAsync(new RemoveLayerFixProvider(), $"using NetGen; [Network(3)] {layers} [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;");
        Assert.DoesNotContain(titles, title => title.Contains("Softmax", StringComparison.Ordinal));
    }
}
