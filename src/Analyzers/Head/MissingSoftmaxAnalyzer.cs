using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Head;

/// <summary>NG4004: the cross-entropy of probabilities that are none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingSoftmaxAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.MissingSoftmax];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        if (network.Model.Loss is not { Function: LossFunction.CategoricalCrossEntropy } loss)
        {
            yield break;
        }

        // A sum of distributions is one but for a factor, which moves the loss by a constant.
        IReadOnlyList<Stop> sources = graph.BeforeOutputOf(graph.Last, node => graph.IsPartOfHead(node) || graph.Layer(node) is AddLayer);
        IEnumerable<Stop> wrong = sources.Where(source => !IsProbability(graph, source));
        if (wrong.Any())
        {
            List<int> surplus = [.. wrong.Where(source => IsSurplus(graph, source)).Select(source => source.Node)];
            yield return new Finding(HeadRules.MissingSoftmax, loss.Attribute, "function", MessageOf(graph, wrong.First()))
            {
                Remedy = nameof(LossFunction.SoftmaxCrossEntropy),
                AlsoConcerned = [.. surplus.Where(graph.CanActivationBeRemoved).Select(node => graph.Node(node).Attribute)],
            };
        }
    }

    private static bool IsProbability(NetworkGraph graph, Stop source) =>
        graph.IsSoftmax(source) && graph.Layer(source.Node) is SoftmaxLayer { IsLogarithm: false };

    /// <summary>Whether an activation would stand in the way of logits (NG4005) once the loss takes those.</summary>
    private static bool IsSurplus(NetworkGraph graph, Stop source) =>
        source.Kind == StopKind.Activation && OneSidedLogitsAnalyzer.IsOneSided(graph.ActivationAt(source)) && graph.LogitSources(LossFunction.SoftmaxCrossEntropy).Contains(source);

    private static string MessageOf(NetworkGraph graph, Stop source)
    {
        string found = graph switch
        {
            _ when source.Kind == StopKind.Activation => $"gets {graph.ActivationOf(source.Node)}, whose outputs don't sum to 1",
            _ when graph.IsSoftmax(source) => $"gets the log-probabilities of {graph.Quoted(source.Node)}, all of them below 0",
            _ => $"gets what {graph.Quoted(source.Node)} gives as it is, where the logarithm of a negative output is NaN",
        };
        return $"CategoricalCrossEntropy takes probabilities but {found}; use LossFunction.SoftmaxCrossEntropy, which takes logits";
    }
}
