using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG5006: rates too high, and dropouts and SELU that don't fit.</summary>
public class UnfitDropoutTests
{
    private const string Tail = "[Dense(3)] partial class Net { const double Rate = 0.85; }";

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dropout([|0.9|])]")]
    [InlineData("[Network(4)] [Dropout([|rate: Net.Rate|], Name = \"most\")]")]
    [InlineData("[Network(4)] [Dense(8, Activation.SELU)] [AlphaDropout([|0.81|])]")]
    public Task A_rate_above_four_fifths_is_reported_at_the_rate(string source) => AnalyzerRun.VerifyAsync("NG5006", $"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.SELU)] [[|Dropout(0.1)|]]")]
    [InlineData("using D = NetGen.DropoutAttribute; [Network(4)] [Dense(8)] [Activate(Activation.SELU)] [[|D(0.1)|]]")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, Activation = Activation.SELU)] [MaxPool2D(2)] [Flatten] [[|Dropout(0.1)|]]")]
    [InlineData("[Network(4)] [Dense(8, UseBias = false)] [BatchNorm(Activation = Activation.SELU)] [[|Dropout(0.1, From = \"batchnorm1\")|]]")]
    public Task Dropout_after_SELU_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5006", $"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [[|AlphaDropout(0.1)|]]")]
    [InlineData("[Network(4)] [[|AlphaDropout(0.1)|]] [Dense(8, Activation.ReLU)]")]
    [InlineData("[Network(4)] [Dense(8, Activation.ELU)] [Flatten] [[|AlphaDropout(0.1, Name = \"some\")|]]")]
    public Task AlphaDropout_without_SELU_is_reported(string source) => AnalyzerRun.VerifyAsync("NG5006", $"{source} {Tail}");

    [Theory]
    [InlineData("[Network(4)] [Dense(8, Activation.ReLU)] [Dropout(0.8)]")]
    [InlineData("[Network(4)] [Dense(8, Activation.SELU)] [AlphaDropout(0.1)]")]
    [InlineData("[Network(4)] [AlphaDropout(0.1)] [Dense(8, Activation.SELU)] [AlphaDropout(0.1)]")]
    [InlineData("[Network(4)] [Dense(4, Activation.SELU)] [Dense(4, Activation.SELU, From = \"input\")] [Add(\"dense1\")] [AlphaDropout(0.1)]")]
    [InlineData("[Network(4)] [Dense(8, Activation.SELU)] [Dropout(0)]")]
    [InlineData("[Network(4)] [Dense(8, Activation.SELU)] [Dense(8, Activation.ReLU)] [Dropout(0.2)]")]
    public Task Dropouts_that_fit_are_not_reported(string source) => AnalyzerRun.VerifyCleanAsync($"{source} {Tail}");

    [Fact]
    public async Task A_high_rate_after_SELU_is_two_mistakes()
    {
        var found = await AnalyzerRun.VerifyAsync("NG5006", $"[Network(4)] [Dense(8, Activation.SELU)] [[|Dropout([|0.9|])|]] {Tail}");
        Assert.Contains("use [AlphaDropout], which keeps mean and variance", found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Equal("'dropout1' leaves 10 % of what it reads and multiplies the rest by 10, so that a step sees hardly anything of a sample; use a rate of at most 0.8, usually 0.1 to 0.5", found[1].GetMessage());
    }
}
