using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG5006: [AlphaDropout] after SELU.</summary>
public class AlphaDropoutFixTests
{
    [Theory]
    [InlineData("[Dropout(0.1)] // some", "[AlphaDropout(0.1)] // some")]
    [InlineData("[DropoutAttribute(rate: 0.1)]", "[AlphaDropoutAttribute(rate: 0.1)]")]
    [InlineData("[NetGen.Dropout(0.1)]", "[NetGen.AlphaDropout(0.1)]")]
    [InlineData("[D(0.1)]", "[AlphaDropout(0.1)]")]
    [InlineData("[Dropout(0.1)] [Dense(8, From = \"dropout1\")]", "[AlphaDropout(0.1, Name = \"dropout1\")] [Dense(8, From = \"dropout1\")]")]
    [InlineData("[Dropout(0.1, Name = \"some\")] [Dense(8, From = \"some\")]", "[AlphaDropout(0.1, Name = \"some\")] [Dense(8, From = \"some\")]")]
    [InlineData("[Dropout(0.1)] [Dense(8, Activation.ReLU)] [Dropout(0.2)] [Dense(8, From = \"dropout2\")]", "[AlphaDropout(0.1, Name = \"dropout1\")] [Dense(8, Activation.ReLU)] [Dropout(0.2, Name = \"dropout2\")] [Dense(8, From = \"dropout2\")]")]
    public Task The_attribute_changes_and_layers_that_are_referred_to_keep_their_names(string before, string after)
    {
        string Source(string layers) => $"using NetGen; using D = NetGen.DropoutAttribute;\n[Network(4)]\n[Dense(8, Activation.SELU)]\n{layers}\n[Dense(3)]\npartial class Net;\n";
        return FixRun.VerifyAsync(new AlphaDropoutFixProvider(), Source(before), Source(after));
    }

    [Fact]
    public Task All_of_a_document_change_at_once() => FixRun.VerifyAllAsync(
        new AlphaDropoutFixProvider(),
        "using NetGen;\n[Network(4), Dense(8, Activation.SELU), Dropout(0.1), Dense(8, Activation.SELU), Dropout(0.2), Dense(3)] partial class Net;\n",
        "using NetGen;\n[Network(4), Dense(8, Activation.SELU), AlphaDropout(0.1), Dense(8, Activation.SELU), AlphaDropout(0.2), Dense(3)] partial class Net;\n");

    [Theory]
    [InlineData("[Dense(8, Activation.SELU)] [AlphaDropout(0.9)]")]
    [InlineData("[Dense(8, Activation.ReLU)] [AlphaDropout(0.1)]")]
    public async Task High_rates_and_AlphaDropout_without_SELU_have_no_fix(string layers) => Assert.Empty(
        await FixRun.TitlesAsync(new AlphaDropoutFixProvider(), $"using NetGen; [Network(8)] {layers} [Dense(3)] partial class Net;"));
}
