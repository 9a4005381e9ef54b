using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5005: dropout whose variance, there only in training, enters the running statistics.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DropoutBeforeBatchNormAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.DropoutBeforeBatchNorm];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        for (int node = 0; node < network.Model.Nodes.Count; node++)
        {
            // AlphaDropout keeps mean and variance.
            if (graph.Layer(node) is not DropoutLayer { IsAlpha: false, Rate: > 0 } dropout)
            {
                continue;
            }

            foreach (Stop stop in graph.After(node, graph.IsLookedThrough))
            {
                if (stop.Kind == StopKind.Operation && graph.Layer(stop.Node) is BatchNormLayer)
                {
                    yield return new Finding(ArchitectureRules.DropoutBeforeBatchNorm, graph.Node(node).Attribute, Argument: null, MessageOf(graph, node, dropout.Rate, stop.Node))
                    {
                        Remedy = CanBeSwapped(graph, node, stop.Node) ? DiagnosticProperties.Swap : null,
                        AlsoConcerned = [graph.Node(stop.Node).Attribute],
                    };
                    break;
                }
            }
        }
    }

    private static bool CanBeSwapped(NetworkGraph graph, int dropout, int normalization) =>
        normalization == dropout + 1 && graph.ReadersOf(dropout).Count == 1;

    // Where x has mean 0: Var(x·mask/(1 − p)) = Var(x)/(1 − p), Li et al. 2019.
    private static string MessageOf(NetworkGraph graph, int node, double rate, int normalization) =>
        $"{graph.Quoted(node)} makes the variance that {graph.Quoted(normalization)} sees in training up to {Figure.Of(1 / (1 - rate))} times that of prediction, and {graph.Quoted(normalization)} keeps it in its running statistics; put {graph.Quoted(node)} behind {graph.Quoted(normalization)}";
}
