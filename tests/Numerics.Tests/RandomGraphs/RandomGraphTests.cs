using System.Globalization;
using NetGen.Numerics.Tests.Compiled;
using NetGen.Numerics.Tests.Source;
using Xunit.Abstractions;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>Random networks against the float64 reference: the same ones in every run, and some that no run has seen.</summary>
public abstract class RandomGraphTests(ITestOutputHelper output)
{
    private protected void Check(IReadOnlyList<int> seeds)
    {
        var networks = new DeclarationSet();
        RandomGraph[] graphs = [.. seeds.Select(seed => new RandomGraph(seed))];
        foreach (RandomGraph graph in graphs)
        {
            networks.Add(graph.Name, graph.Attributes);
        }

        MethodLimits.Check(networks.Compiled.Image);
        List<string> failures = [];
        List<GraphAgreement> agreements = [];
        foreach (RandomGraph graph in graphs)
        {
            try
            {
                agreements.Add(graph.Check(networks.Create(graph.Name)));
            }
            catch (Exception exception)
            {
                failures.Add($"{graph.Name}: {exception.Message}\n{graph.Attributes}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {graphs.Length} graphs; the number in a graph's name is its seed.\n\n{string.Join("\n\n", failures)}");
        Report(agreements);
        Assert.True(agreements.Count(agreement => agreement.Gradient is null) <= graphs.Length / 5, "Too many graphs stay near kinks, so that their gradients are not compared.");
    }

    private void Report(IReadOnlyList<GraphAgreement> agreements)
    {
        double[] gradients = [.. agreements.Select(agreement => agreement.Gradient).OfType<double>().Order()];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{agreements.Count} graphs: outputs within {agreements.Max(agreement => agreement.Output):E1}; gradients of {gradients.Length} within {gradients[^1]:E1}, median {gradients[gradients.Length / 2]:E1}."));
    }
}

/// <summary>The same networks in every run.</summary>
public sealed class RepeatedRandomGraphTests(ITestOutputHelper output) : RandomGraphTests(output)
{
    private const int Graphs = 40;

    /// <summary>A graph of whose parameters none reaches the output.</summary>
    private const int WithoutGradients = 5231;

    [Fact]
    public void NetworksAgreeWithTheReference() => Check([.. Enumerable.Range(1, Graphs), WithoutGradients]);
}

/// <summary>
/// Networks drawn anew each run. A failure names their seeds; NETGEN_GRAPH_SEEDS, with commas between them, draws those again.
/// </summary>
public sealed class FreshRandomGraphTests(ITestOutputHelper output) : RandomGraphTests(output)
{
    private const int Graphs = 40;
    private const int FirstSeed = 1000;

    [Fact]
    public void NetworksAgreeWithTheReference()
    {
        string? wanted = Environment.GetEnvironmentVariable("NETGEN_GRAPH_SEEDS");
        Check(string.IsNullOrEmpty(wanted)
            ? [.. Enumerable.Range(0, Graphs).Select(_ => Random.Shared.Next(FirstSeed, int.MaxValue)).Distinct()]
            : [.. wanted.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))]);
    }
}
