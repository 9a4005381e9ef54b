using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG0006, NG0007 and NG0009: layers' names and who refers to them.</summary>
public class NameAndReferenceTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(3, Name = \"a\")] [Dense(3, [|Name = \"a\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Name = \"two words\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Name = \"1st\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Name = \"\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Name = \"input\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|Name = Net.Taken|])] partial class Net { const string Taken = \"in\" + \"put\"; }")]
    [InlineData("[Network(4)] [Dense(3, Name = nameof(Net))] [Dropout(0.1, [|Name = \"Net\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Name = \"dense2\")] [[|Dense(3)|]] partial class Net;")]
    public Task A_name_that_is_taken_or_no_identifier_is_reported(string source) => AnalyzerRun.VerifyAsync("NG0006", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, Activation.ReLU, Name = \"größe_1\")] [Dense(3, Name = \"Größe_1\")] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.ReLU, Name = \"dense1\")] [Dense(3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Activation.ReLU, Name = null)] [Dense(3)] partial class Net;")]
    public Task Identifiers_of_their_own_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4)] [Add([|\"dense3\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4)] [Add([|layer: \"Dense1\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, [|From = \"dense2\"|])] [Dense(4)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, [|From = Net.Later|])] [Dense(4, Name = Net.Later)] partial class Net { const string Later = \"later\"; }")]
    [InlineData("[Network(4)] [Dense(4)] [Concat([|nameof(Net)|], Axis = 0)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Concat([|null!|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Add([|\"dense1.\"|])] [Dropout(0.5, [|From = \"\"|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, [|From = \"dense1\"|])] partial class Net;")]
    public Task A_reference_to_no_layer_above_is_reported_at_the_argument(string source) => AnalyzerRun.VerifyAsync("NG0007", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(4)] [Add(\"input\")] [Dense(4, From = \"dense1\")] [Concat(layer: \"add1\")] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Name = nameof(Net))] [Dense(4)] [Add(nameof(Net))] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, From = null)] partial class Net;")]
    public Task A_reference_to_a_layer_above_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Fact]
    public async Task The_nearest_name_and_all_names_so_far_are_told()
    {
        var diagnostics = await AnalyzerRun.VerifyAsync(
            "NG0007", "[Network(4)] [Dense(4, Name = \"stem\")] [Dense(4)] [Add([|\"stam\"|])] partial class Net;");
        string message = Assert.Single(diagnostics).GetMessage();
        Assert.Contains("did you mean 'stem'?", message, StringComparison.Ordinal);
        Assert.Contains("input, stem, dense2", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU)] [[|Dense(5)|]] [Dense(4, From = \"dense1\")] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4, Activation.ReLU), [|Dense(5)|], Dense(4, From = Net.First)] partial class Net { const string First = \"dense1\"; }")]
    [InlineData("[Network(4)] [[|Dense(4)|]] [[|Dropout(0.5, From = \"input\")|]] [Dense(4, From = \"input\")] [Add(\"input\")] partial class Net;")]
    public Task A_layer_that_nothing_reads_is_reported(string source) => AnalyzerRun.VerifyAsync("NG0009", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4, From = \"input\")] [Add(\"dense1\")] partial class Net;")]
    [InlineData("[Network(4)] [Dense(4)] [Dense(4, From = \"input\")] [Concat(\"dense1\", Activation = Activation.ReLU)] [Dense(2)] partial class Net;")]
    public Task Layers_that_a_merge_reads_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Fact]
    public Task Unread_layers_are_not_reported_while_a_name_is_wrong() => AnalyzerRun.VerifyAsync(
        "NG0007", "[Network(4)] [Dense(4)] [Dense(4, From = \"input\")] [Add([|\"dens1\"|])] partial class Net;");
}
