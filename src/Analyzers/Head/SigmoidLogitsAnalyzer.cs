using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;

namespace NetGen.Analyzers.Head;

/// <summary>NG4002: a sigmoid before a loss that applies it itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SigmoidLogitsAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.SigmoidLogits];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        if (network.Model.Loss?.Function != LossFunction.BinaryCrossEntropy)
        {
            return [];
        }

        return
            from stop in graph.OutputSources()
            where graph.ActivationAt(stop).Kind == Activation.Sigmoid
            select new Finding(HeadRules.SigmoidLogits, graph.Node(stop.Node).Attribute, network.ActivationArgument(stop.Node), MessageOf(graph, stop.Node))
            {
                Remedy = graph.CanActivationBeRemoved(stop.Node) ? DiagnosticProperties.RemoveActivation : null,
            };
    }

    private static string MessageOf(NetworkGraph graph, int node)
    {
        // σ(0) and σ(1): what the loss's sigmoid makes of the other's least and greatest value.
        double greatest = 1 / (1 + Math.Exp(-1));
        return $"BinaryCrossEntropy takes logits and applies the sigmoid itself: after {graph.ActivationOf(node)} no probability is below 0.5 or above {Figure.Of(greatest)}; {graph.RemovalOfActivation(node)}";
    }
}
