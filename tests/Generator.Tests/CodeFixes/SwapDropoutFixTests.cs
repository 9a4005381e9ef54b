using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG5005: dropout and batch normalisation change places.</summary>
public class SwapDropoutFixTests
{
    [Theory]
    [InlineData("[Dropout(0.5)] [BatchNorm(Activation = Activation.ReLU)] // both", "[BatchNorm(Activation = Activation.ReLU)] [Dropout(0.5)] // both")]
    [InlineData("[Dropout(0.5)] // some\n[BatchNorm(Activation = Activation.ReLU)] // then all", "[BatchNorm(Activation = Activation.ReLU)] // then all\n[Dropout(0.5)] // some")]
    [InlineData("// Above.\n    [Dropout(0.5)]\n    [BatchNorm(Activation = Activation.ReLU)] // all", "// Above.\n    [BatchNorm(Activation = Activation.ReLU)] // all\n    [Dropout(0.5)]")]
    [InlineData("[Dropout(0.5), BatchNorm(Activation = Activation.ReLU)]", "[BatchNorm(Activation = Activation.ReLU), Dropout(0.5)]")]
    [InlineData("[Dropout(0.5, From = \"dense1\")] [BatchNorm(Activation = Activation.ReLU)]", "[BatchNorm(Activation = Activation.ReLU, From = \"dense1\")] [Dropout(0.5)]")]
    [InlineData("[Dropout(0.5)] [BatchNorm(From = \"dropout1\", Activation = Activation.ReLU)]", "[BatchNorm(Activation = Activation.ReLU)] [Dropout(0.5)]")]
    [InlineData("[Dropout(0.5, Name = \"half\")] [BatchNorm(Activation = Activation.ReLU)] [Dense(8, From = \"batchnorm1\")] [Add(\"batchnorm1\")]", "[BatchNorm(Activation = Activation.ReLU)] [Dropout(0.5, Name = \"half\")] [Dense(8, From = \"half\")] [Add(\"half\")]")]
    public Task They_take_their_comments_along_and_what_they_read_and_who_reads_them_stays(string before, string after)
    {
        string Source(string layers) => $"using NetGen;\n[Network(4)]\n[Dense(8, UseBias = false)]\n{layers}\n[Dense(3)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new SwapDropoutFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_of_a_document_are_swapped_at_once() => FixRun.VerifyAllAsync(
        new SwapDropoutFixProvider(),
        """
        using NetGen;
        [Network(4)]
        [Dense(8, Activation.ReLU)] [Dropout(0.5)] [BatchNorm]
        [Dense(8, Activation.ReLU, From = "batchnorm1", Name = "wide")] [Dropout(0.2, From = "wide")] [BatchNorm]
        [Dense(3)]
        partial class Net;
        """,
        """
        using NetGen;
        [Network(4)]
        [Dense(8, Activation.ReLU)] [BatchNorm] [Dropout(0.5)]
        [Dense(8, Activation.ReLU, From = "dropout1", Name = "wide")] [BatchNorm(From = "wide")] [Dropout(0.2)]
        [Dense(3)]
        partial class Net;
        """);

    [Theory]
    [InlineData("[Dropout(0.5)] [Dense(8, Activation.ReLU)] [Add(\"dropout1\", Name = \"sum\")] [BatchNorm(From = \"dropout1\")] [Concat(\"sum\")]")]
    [InlineData("[Dropout(0.5)] [Flatten] [BatchNorm]")]
    public async Task No_swap_is_offered_where_something_else_reads_the_dropout_or_stands_between(string layers) => Assert.Empty(
        await FixRun.TitlesAsync(new SwapDropoutFixProvider(), $"using NetGen; [Network(8)] {layers} [Dense(3)] partial class Net;"));
}
