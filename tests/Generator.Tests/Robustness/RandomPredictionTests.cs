using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Compilations;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Whatever sound network is declared, what is predicted of it are numbers.</summary>
public class RandomPredictionTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_figure_of_a_random_network_is_a_number_and_in_its_range()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int sound = 0;
        for (int trial = 0; trial < 900; trial++)
        {
            string source = new RandomDeclaration(random, wildness: trial % 3 == 0 ? 0.2 : 0.005).Source();
            NetworkAnalysis network = NetworkAnalysis.Of(DeclarationReader.Describe(TestCompilation.Type("Net", source), default));
            if (network.IsSound)
            {
                sound++;
                Assert.All(network.Signal.Layers, line => Assert.True(IsSane(line), $"Seed {seed}, trial {trial}:\n{source}\n{line}"));
            }
        }

        Assert.True(sound > 30, $"Only {sound} networks were sound.");
    }

    private static bool IsSane(LayerSignal line) =>
        IsSane(line.PreActivation) && IsSane(line.Gradient)
        && line.Activation >= 0 && !double.IsNaN(line.ActivationMean) && line.GradientNorm >= 0
        && (double.IsNaN(line.Contrast) || line.Contrast is >= 0 and <= 2)
        && line.SaturatedShare is >= 0 and <= 1 && line.InactiveShare is >= 0 and <= 1
        && (double.IsNaN(line.EffectiveGain) || line.EffectiveGain >= 0) && line.Flops >= 0;

    private static bool IsSane(SignalRange range) => range.Low >= 0 && range.Expected >= 0 && range.High >= range.Low;
}
