using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5004: a bias that batch normalisation subtracts again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CancelledBiasAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.CancelledBias];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        for (int node = 0; node < network.Model.Nodes.Count; node++)
        {
            if (graph.Layer(node) is not { Weights: { UseBias: true, Frozen: false }, Activation.IsIdentity: true })
            {
                continue;
            }

            IReadOnlyList<Stop> next = graph.After(node, reader => KeepsShifts(graph.Layer(reader)));
            if (next.Count > 0 && next.All(stop => stop.Kind == StopKind.Operation && graph.Layer(stop.Node) is BatchNormLayer))
            {
                yield return new Finding(ArchitectureRules.CancelledBias, graph.Node(node).Attribute, "UseBias", MessageOf(graph, node, next[0].Node));
            }
        }
    }

    /// <summary>Whether what is added to each channel before a layer is added behind it. Zeros, of dropout or padding, break that.</summary>
    private static bool KeepsShifts(Layer layer) =>
        layer is FlattenLayer or GlobalAvgPool2DLayer or Pool2DLayer { IsMax: true } or Pool2DLayer { Window.Padding: 0 };

    private static string MessageOf(NetworkGraph graph, int node, int normalization)
    {
        int channels = graph.Node(node).Output.Channels;
        string biases = channels == 1 ? $"The bias of {graph.Quoted(node)} falls" : $"The {Figure.Of(channels)} biases of {graph.Quoted(node)} fall";
        return $"{biases} out when {graph.Quoted(normalization)}, which has a shift of its own, subtracts the mean; set UseBias = false";
    }
}
