using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Activations;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5002: an activation of an activation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedActivationAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.RepeatedActivation];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        return
            from second in Enumerable.Range(0, network.Model.Nodes.Count)
            where LayerRoles.IsActivation(graph.Layer(second)) && !graph.Layer(second).Activation.IsIdentity
            from stop in graph.Before(second, node => graph.IsLookedThrough(node) && !graph.IsGlobalPool(node))
            where stop.Kind == StopKind.Activation
            select new Finding(ArchitectureRules.RepeatedActivation, graph.Node(second).Attribute, Argument: null, MessageOf(graph, stop.Node, second))
            {
                Remedy = graph.CanBeRemoved(second) ? DiagnosticProperties.RemoveLayer : null,
            };
    }

    private static string MessageOf(NetworkGraph graph, int first, int second)
    {
        string start = $"No weights come between {graph.ActivationOf(first)} and {graph.ActivationOf(second)}";
        return $"{start}, which {EffectOf(graph.Layer(first).Activation, graph.Layer(second).Activation)}; remove one of the two";
    }

    /// <summary>What the second does to the first, by expectations over z ~ N(0, 1).</summary>
    private static string EffectOf(ActivationSpec first, ActivationSpec second)
    {
        ActivationDefinition inner = ActivationCatalog.Of(first.Kind);
        ActivationDefinition outer = ActivationCatalog.Of(second.Kind);
        double Square(double value) => value * value;
        double change = GaussianExpectation.Of(z => Square(outer.Value(inner.Value(z, first), second) - inner.Value(z, first)), 0, 1, inner.Kinks);
        if (change < 1e-12)
        {
            return "changes nothing more";
        }

        double both = GaussianExpectation.Of(z => Square(outer.Derivative(inner.Value(z, first), second) * inner.Derivative(z, first)), 0, 1, inner.Kinks);
        double share = both / ActivationStatistics.OfStandard(first).SlopeSecond;
        return share < 1
            ? $"leaves {NetworkText.Percent(share)} of the squared gradient that the first lets through"
            : "adds nothing that weights could use";
    }
}
