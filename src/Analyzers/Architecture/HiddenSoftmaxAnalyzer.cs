using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5003: Softmax in the place of a hidden layer's activation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenSoftmaxAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.HiddenSoftmax];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        return
            from node in Enumerable.Range(0, network.Model.Nodes.Count)
            where graph.Layer(node) is SoftmaxLayer
            let reader = WeightsBehind(graph, node)
            where reader is not null
            select new Finding(ArchitectureRules.HiddenSoftmax, graph.Node(node).Attribute, Argument: null, MessageOf(graph, node, reader.Value));
    }

    /// <summary>The weighted layer that reads a node, through normalisation too; null if there is none.</summary>
    private static int? WeightsBehind(NetworkGraph graph, int node)
    {
        IReadOnlyList<Stop> next = graph.After(node, reader => graph.IsLookedThrough(reader) || LayerRoles.IsNormalization(graph.Layer(reader)));
        return next.Where(stop => stop.Kind == StopKind.Operation && graph.IsWeighted(stop.Node)).Select(stop => (int?)stop.Node).FirstOrDefault();
    }

    private static string MessageOf(NetworkGraph graph, int node, int reader)
    {
        int units = graph.Node(node).Output.Channels;
        string start = $"{graph.Quoted(node)} stands before {graph.Quoted(reader)} as a hidden activation: its {Figure.Of(units)} outputs";

        // ln Σe^z with z ~ N(0, 1) over n units is about ln n + ½: E[e^z] = e^½.
        return graph.Layer(node) is SoftmaxLayer { IsLogarithm: true }
            ? $"{start} are never positive, their mean is about −{Figure.Of(Math.Log(units) + 0.5)} at the start; use an activation such as ReLU"
            : $"{start} share a sum of 1, {Figure.Of(1.0 / units)} each on average, and compete instead of telling different things; use an activation such as ReLU";
    }
}
