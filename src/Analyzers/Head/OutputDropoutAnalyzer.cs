using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Head;

/// <summary>NG4008: dropout of the outputs themselves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OutputDropoutAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.OutputDropout];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        for (int node = 0; node < network.Model.Nodes.Count && network.Model.Loss is not null; node++)
        {
            if (graph.Layer(node) is DropoutLayer { Rate: > 0 } dropout && !graph.HasWeightsBehind(node) && (node == graph.Last || graph.ReadersOf(node).Count > 0))
            {
                yield return new Finding(HeadRules.OutputDropout, graph.Node(node).Attribute, Argument: null, MessageOf(graph, node, dropout))
                {
                    Remedy = graph.CanBeRemoved(node) ? DiagnosticProperties.RemoveLayer : null,
                };
            }
        }
    }

    private static string MessageOf(NetworkGraph graph, int node, DropoutLayer dropout)
    {
        string name = graph.Quoted(node);
        string share = NetworkText.Percent(dropout.Rate);
        string change = dropout.IsAlpha ? $"replaces {share} of what the network answers" : $"sets {share} of what the network answers to 0";
        return $"No weights come between {name} and the loss: in training it {change} before {graph.Model.Loss!.Function} is taken of it, and nothing can make up for that; remove {name} or put it before the last layer with weights";
    }
}
