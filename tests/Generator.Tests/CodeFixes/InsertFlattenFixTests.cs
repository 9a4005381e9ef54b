using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

public class InsertFlattenFixTests
{
    [Fact]
    public Task Flatten_is_inserted_on_a_line_of_its_own() => FixRun.VerifyAsync(
        new InsertFlattenFixProvider(),
        """
        using NetGen;
        namespace Models
        {
            [Network(1, 28, 28)]
            [Conv2D(6, 5, Activation = Activation.ReLU)]
            // The head.
            [Dense(10)] // logits
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            partial class Net;
        }
        """,
        """
        using NetGen;
        namespace Models
        {
            [Network(1, 28, 28)]
            [Conv2D(6, 5, Activation = Activation.ReLU)]
            // The head.
            [Flatten]
            [Dense(10)] // logits
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            partial class Net;
        }
        """);

    [Theory]
    [InlineData("using NetGen;\n[Network(1, 8, 8), Dense(10)] partial class Net;", "using NetGen;\n[Network(1, 8, 8), Flatten, Dense(10)] partial class Net;")]
    [InlineData("[NetGen.Network(1, 8, 8)] [NetGen.Dense(10)] partial class Net;", "[NetGen.Network(1, 8, 8)] [NetGen.Flatten] [NetGen.Dense(10)] partial class Net;")]
    [InlineData("using D = NetGen.DenseAttribute;\r\n[NetGen.Network(3, 8)]\r\n[D(10)]\r\npartial class Net;", "using D = NetGen.DenseAttribute;\r\n[NetGen.Network(3, 8)]\r\n[NetGen.Flatten]\r\n[D(10)]\r\npartial class Net;")]
    public Task Brackets_usings_and_line_breaks_are_kept(string before, string after) =>
        FixRun.VerifyAsync(new InsertFlattenFixProvider(), before, after);

    [Theory]
    [InlineData("[Dense(4, Activation.ReLU, From = \"input\", UseBias = false)]", "[Flatten(From = \"input\")]\n[Dense(4, Activation.ReLU, UseBias = false)]")]
    [InlineData("[Dense(4, From = \"conv2d1\")]", "[Flatten(From = \"conv2d1\")]\n[Dense(4)]")]
    public Task What_the_layer_reads_is_flattened(string before, string after) => FixRun.VerifyAsync(
        new InsertFlattenFixProvider(),
        $"using NetGen;\n[Network(1, 8, 8)]\n[Conv2D(1, 3)]\n[GlobalAvgPool2D]\n{before}\n[Concat(\"globalavgpool2d1\")] partial class Net;",
        $"using NetGen;\n[Network(1, 8, 8)]\n[Conv2D(1, 3)]\n[GlobalAvgPool2D]\n{after}\n[Concat(\"globalavgpool2d1\")] partial class Net;");

    [Fact]
    public Task A_later_flatten_that_is_referred_to_keeps_its_name() => FixRun.VerifyAsync(
        new InsertFlattenFixProvider(),
        "using NetGen;\n[Network(1, 8, 8)]\n[Dense(4)]\n[Flatten(From = \"input\")]\n[Dense(64)]\n[Add(\"flatten1\")]\n[Concat(\"dense1\")]\npartial class Net;",
        "using NetGen;\n[Network(1, 8, 8)]\n[Flatten(Name = \"flatten2\")]\n[Dense(4)]\n[Flatten(From = \"input\", Name = \"flatten1\")]\n[Dense(64)]\n[Add(\"flatten1\")]\n[Concat(\"dense1\")]\npartial class Net;");

    [Fact]
    public Task All_layers_of_a_document_are_fixed_at_once() => FixRun.VerifyAllAsync(
        new InsertFlattenFixProvider(),
        """
        using NetGen;
        [Network(1, 8, 8)]
        [Dense(4)]
        [Dense(4, From = "input")]
        [Add("dense1")]
        partial class First;

        [Network(2, 8)]
        [Dense(4)]
        partial class Second;
        """,
        """
        using NetGen;
        [Network(1, 8, 8)]
        [Flatten]
        [Dense(4)]
        [Flatten(From = "input")]
        [Dense(4)]
        [Add("dense1")]
        partial class First;

        [Network(2, 8)]
        [Flatten]
        [Dense(4)]
        partial class Second;
        """);
}
