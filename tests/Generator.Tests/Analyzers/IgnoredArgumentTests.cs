extern alias Runtime;

using NetGen.Analyzers.Initialization;
using NetGen.Generator.Tests.Compilations;
using Runtime::NetGen.Numerics;
using Initializer = Runtime::NetGen.Initializer;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG2007: arguments that the chosen initialiser ignores.</summary>
public class IgnoredArgumentTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(3, Init = Init.HeNormal, [|InitStd = 0.1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|InitStd = 0.1|], Init = Init.GlorotUniform, InitGain = 1)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, [|InitMean = 0.1|])] partial class Net;")]
    [InlineData("[Network(4, Init = Init.MsraNormal)] [Dense(3, Init = Init.Auto, [|InitFan = Fan.Out|])] partial class Net;")]
    [InlineData("[Network(4, Init = Init.Normal)] [Dense(3, [|InitGain = Net.Gain|], InitStd = 0.1)] partial class Net { const double Gain = 2; }")]
    [InlineData("[Network(1, 8, 8)] [Conv2D(4, 3, Init = Init.Dirac, [|InitGain = 1|], [|InitDistribution = Distribution.Uniform|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Init = Init.Normal, [|InitMin = -1|], [|InitMax = 1|])] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Init = Init.Sparse, [|InitMean = 0|], InitStd = 0.1)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Init = Init.VarianceScaling, [|InitSparsity = 0.1|])] partial class Net;")]
    public Task An_ignored_argument_is_reported(string source) => AnalyzerRun.VerifyAsync("NG2007", source);

    [Theory]
    [InlineData("[Network(4)] [Dense(3, Init = Init.KaimingUniform, InitGain = 1, InitFan = Fan.Out)] partial class Net;")]
    [InlineData("[Network(4, Init = Init.Normal)] [Dense(3, InitMean = 0, InitStd = 0.3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Init = Init.VarianceScaling, InitGain = 1, InitFan = Fan.Average, InitDistribution = Distribution.TruncatedNormal)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, Init = Init.Sparse, InitSparsity = 0.5, InitStd = 0.3)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(3, BiasInit = BiasInit.Constant, BiasValue = 1)] partial class Net;")]
    public Task An_argument_that_is_used_is_not_reported(string source) => AnalyzerRun.VerifyCleanAsync(source);

    [Theory]
    [InlineData("[Network(4, Init = Init.HeNormal)] [Dense(3, InitStd = 0.1)] partial class Net;",
        "'dense1' initialises with HeNormal (set by [Network]), which takes InitGain and InitFan but ignores InitStd; remove it, or choose what it belongs to: Normal, TruncatedNormal or Sparse")]
    [InlineData("[Network(4)] [Dense(3, InitMean = 0.1)] partial class Net;",
        "'dense1' initialises with Auto (the default), which takes no such arguments: it ignores InitMean; remove it, or choose what it belongs to: Constant, Normal or TruncatedNormal")]
    public async Task The_message_says_what_the_initialiser_takes_and_whose_the_argument_is(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage());
    }

    public static TheoryData<string> Names => [.. InitializerArguments.Initializers.Select(init => init.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_initialiser_uses_an_argument_if_and_only_if_other_weights_come_of_another_value(string name)
    {
        var initializer = new Initializer(Enum.Parse<Runtime::NetGen.Init>(name));
        var changed = new Dictionary<string, Initializer>
        {
            ["InitGain"] = initializer with { Gain = 0.75 },
            ["InitMean"] = initializer with { Mean = 0.25 },
            ["InitStd"] = initializer with { Std = 0.75 },
            ["InitMin"] = initializer with { Min = -0.75 },
            ["InitMax"] = initializer with { Max = 0.75 },
            ["InitFan"] = initializer with { Fan = Runtime::NetGen.Fan.Out },
            ["InitSparsity"] = initializer with { Sparsity = 0.75 },
            ["InitDistribution"] = initializer with { Distribution = Runtime::NetGen.Distribution.Uniform },
        };
        Assert.Equal(InitializerArguments.All.Order(StringComparer.Ordinal), changed.Keys.Order(StringComparer.Ordinal));
        IEnumerable<string> used = changed.Where(other => !Draw(other.Value).SequenceEqual(Draw(initializer))).Select(other => other.Key);
        Assert.Equal(InitializerArguments.UsedBy(Enum.Parse<Init>(name)).Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    private static float[] Draw(Initializer initializer)
    {
        // A stride makes the fans differ although Identity wants a square.
        var weights = new float[64];
        WeightInitializer.Fill(weights, initializer, new WeightGeometry(8, 8) { Stride = 2 }, seed: 1, stream: 1);
        return weights;
    }
}
