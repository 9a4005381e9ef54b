using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Head;

/// <summary>NG4001: a Softmax whose probabilities go into another one, the loss's own or a layer's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedSoftmaxAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.RepeatedSoftmax];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        for (int node = 0; node < network.Model.Nodes.Count; node++)
        {
            if (graph.Layer(node) is SoftmaxLayer softmax && MessageOf(graph, node, softmax) is { } message)
            {
                yield return new Finding(HeadRules.RepeatedSoftmax, graph.Node(node).Attribute, Argument: null, message)
                {
                    Remedy = graph.CanBeRemoved(node) ? DiagnosticProperties.RemoveLayer : null,
                };
            }
        }
    }

    private static string? MessageOf(NetworkGraph graph, int node, SoftmaxLayer softmax)
    {
        IReadOnlyList<Stop> next = graph.After(node, graph.IsPartOfHead);
        string name = graph.Quoted(node);
        foreach (Stop stop in next)
        {
            if (graph.IsSoftmax(stop))
            {
                string second = graph.Quoted(stop.Node);
                return softmax.IsLogarithm
                    ? $"{name} feeds {second}, which takes a softmax of it once more and changes nothing by that; remove {name}"
                    : $"{name} feeds {second}, and the softmax of probabilities is nearly uniform{Limit(graph, node, stop.Node, "its negative logarithm stays")}; remove {name}";
            }

            // The softmax of log-probabilities gives the probabilities back: who wants the network to end in them does no harm.
            if (stop.Kind == StopKind.Output && !softmax.IsLogarithm && graph.Model.Loss?.Function == LossFunction.SoftmaxCrossEntropy)
            {
                return $"{name} turns logits into probabilities and SoftmaxCrossEntropy applies softmax to them once more{Limit(graph, node, stop.Node, "the loss stays")}; remove {name}";
            }
        }

        return null;
    }

    /// <summary>
    /// How large a class can get where one has probability 1 and the others 0: e/(e + n − 1). Nothing to say where the
    /// shapes differ, since then more lies between the two.
    /// </summary>
    private static string Limit(NetworkGraph graph, int first, int second, string loss)
    {
        Shape shape = graph.Node(first).Output;
        if (shape != graph.Node(second).Output)
        {
            return "";
        }

        double largest = Math.E / (Math.E + shape.Channels - 1);
        return $": of {Figure.Of(shape.Channels)} classes none can get above {Figure.Of(largest)}, so that {loss} above {Figure.Of(-Math.Log(largest))}";
    }
}
