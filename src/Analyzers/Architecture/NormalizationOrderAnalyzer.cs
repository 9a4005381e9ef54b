using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5010: normalisation behind an activation instead of before it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NormalizationOrderAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.NormalizationOrder];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        return
            from node in Enumerable.Range(0, network.Model.Nodes.Count)
            where LayerRoles.IsNormalization(graph.Layer(node))
            from stop in graph.Before(node, other => graph.IsLookedThrough(other) && !graph.IsGlobalPool(other))
            where stop.Kind == StopKind.Activation
            select new Finding(ArchitectureRules.NormalizationOrder, graph.Node(node).Attribute, Argument: null, MessageOf(graph, node, stop.Node));
    }

    private static string MessageOf(NetworkGraph graph, int node, int activated) =>
        $"{graph.Quoted(node)} normalises behind {graph.ActivationOf(activated)}; before it, as usual, it would keep the pre-activations at variance 1";
}
