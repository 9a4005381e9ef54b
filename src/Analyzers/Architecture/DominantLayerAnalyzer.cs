using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5008: a layer that is nearly the whole network.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DominantLayerAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.DominantLayer];

    private const double Share = 0.9;
    private const int Many = 1_000_000;

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        List<int> weighted = [.. Enumerable.Range(0, network.Model.Nodes.Count).Where(graph.IsWeighted)];
        if (weighted.Count < 2)
        {
            yield break;
        }

        int total = Enumerable.Range(0, network.Model.Nodes.Count).Sum(node => ParametersOf(graph, node));
        foreach (int node in weighted)
        {
            int parameters = ParametersOf(graph, node);
            if (parameters > Many && parameters > Share * total)
            {
                yield return new Finding(ArchitectureRules.DominantLayer, graph.Node(node).Attribute, Argument: null, MessageOf(graph, node, parameters, total));
            }
        }
    }

    private static int ParametersOf(NetworkGraph graph, int node) =>
        graph.Layer(node).Tensors(graph.Model.ShapeOf(graph.Node(node).Inputs[0]), graph.Node(node).Output).Items
            .Where(tensor => !tensor.IsStatistic)
            .Sum(tensor => tensor.Count);

    private static string MessageOf(NetworkGraph graph, int node, int parameters, int total)
    {
        double share = (double)parameters / total;
        string percent = share > 0.999 ? $"over {NetworkText.Percent(0.999)}" : NetworkText.Percent(share);
        string held = $"{graph.Quoted(node)} holds {Figure.Of(parameters)} of {Figure.Of(total)} parameters ({percent})";
        int input = graph.Node(node).Inputs[0];
        Shape? map = input != NetworkModel.InputIndex && graph.Layer(input) is FlattenLayer ? graph.Model.ShapeOf(graph.Node(input).Inputs[0]) : null;
        return map is { Rank: 3, Pixels: > 1 } flattened
            ? $"{held}, {Figure.Of(flattened.Pixels)} for each channel and unit; [GlobalAvgPool2D] in place of {graph.Quoted(input)} would need one, a pooling before it fewer"
            : $"{held}; fewer units here or before it, or a narrow layer between, would spread them";
    }
}
