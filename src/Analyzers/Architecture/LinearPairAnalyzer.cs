using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5001: weighted layers with nothing non-linear between them, which together are one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LinearPairAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.LinearPair];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        for (int node = 0; node < network.Model.Nodes.Count; node++)
        {
            if (!graph.IsWeighted(node) || !graph.Layer(node).Activation.IsIdentity || graph.IsBranchEnd(node))
            {
                continue;
            }

            // What something else reads as well, such as a residual sum, is there for that.
            IReadOnlyList<Stop> next = graph.After(node, graph.IsLinear);
            if (next.Count > 0 && next.All(stop => stop.Kind == StopKind.Operation && graph.IsWeighted(stop.Node) && !LinearPairs.IsMeant(graph, node, stop.Node)))
            {
                yield return FindingOf(network, node, next[0].Node);
            }
        }
    }

    private static Finding FindingOf(NetworkAnalysis network, int first, int second)
    {
        NetworkGraph graph = network.Graph;
        int receiver = ReceiverOf(graph, first);
        string message = $"{Sized(graph, first)} and {Sized(graph, second)} have nothing non-linear between them, so that together they can't do more than one linear layer; give {graph.Quoted(receiver)} an activation such as ReLU";
        return new Finding(ArchitectureRules.LinearPair, graph.Node(first).Attribute, network.ActivationArgument(first), message)
        {
            Remedy = nameof(Activation.ReLU),
            AlsoConcerned = [graph.Node(receiver).Attribute],
        };
    }

    /// <summary>The layer whose activation is missing: the batch normalisation behind the first layer if there is one.</summary>
    private static int ReceiverOf(NetworkGraph graph, int node)
    {
        IReadOnlyList<int> readers = graph.ReadersOf(node);
        return readers.Count == 1 && graph.Layer(readers[0]) is BatchNormLayer { Activation.IsIdentity: true } ? readers[0] : node;
    }

    private static string Sized(NetworkGraph graph, int node) =>
        $"{graph.Quoted(node)} ({Figure.Of(graph.Model.ShapeOf(graph.Node(node).Inputs[0]).Channels)} → {Figure.Of(graph.Node(node).Output.Channels)})";
}
