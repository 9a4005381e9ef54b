using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Activations;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Head;

/// <summary>NG4005: logits that can't say no: an activation of the ReLU family, or another that ends on one side.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OneSidedLogitsAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.OneSidedLogits];

    /// <summary>Whether an activation passes one sign of its input on and little or nothing of the other.</summary>
    internal static bool IsOneSided(ActivationSpec activation) =>
        RangeOf(activation).IsOneSided
        || activation.Kind == Activation.PReLU
        || (activation.Kind == Activation.LeakyReLU && activation.Slope < 1);

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        if (network.Model.Loss is not { Function: var loss } || !(network.Model.Loss.IsCategorical || loss == LossFunction.BinaryCrossEntropy))
        {
            yield break;
        }

        foreach (Stop stop in graph.LogitSources(loss))
        {
            ActivationSpec activation = graph.ActivationAt(stop);
            if (loss == LossFunction.BinaryCrossEntropy && graph.IsSoftmax(stop))
            {
                yield return new Finding(HeadRules.OneSidedLogits, graph.Node(stop.Node).Attribute, Argument: null, OfSoftmax(graph, stop.Node))
                {
                    Remedy = graph.CanBeRemoved(stop.Node) ? DiagnosticProperties.RemoveActivation : null,
                };
            }
            else if (IsOneSided(activation) && !(loss == LossFunction.BinaryCrossEntropy && activation.Kind == Activation.Sigmoid))
            {
                yield return new Finding(HeadRules.OneSidedLogits, graph.Node(stop.Node).Attribute, network.ActivationArgument(stop.Node), MessageOf(graph, stop.Node, activation))
                {
                    Remedy = graph.CanActivationBeRemoved(stop.Node) ? DiagnosticProperties.RemoveActivation : null,
                };
            }
        }
    }

    private static string MessageOf(NetworkGraph graph, int node, ActivationSpec activation)
    {
        LossFunction loss = graph.Model.Loss!.Function;
        ActivationRange range = RangeOf(activation);
        string taken = loss == LossFunction.CategoricalCrossEntropy ? "Softmax takes" : $"{loss} takes";
        string limit = range.IsUnbounded
            ? $"passes only {Figure.Of(activation.Slope)} of what speaks against a class"
            : $"gives nothing {Sides(range)}{Probability(range, loss, graph.Model.Output.Channels)}";
        return $"{taken} logits of both signs, but {graph.ActivationOf(node)} {limit}; {graph.RemovalOfActivation(node)}";
    }

    private static string OfSoftmax(NetworkGraph graph, int node) =>
        $"BinaryCrossEntropy takes logits of both signs, but {graph.Quoted(node)} gives {(graph.Layer(node) is SoftmaxLayer { IsLogarithm: true } ? "nothing above 0, so that no probability gets above 0.5" : "nothing below 0, so that no probability gets below 0.5")}; remove {graph.Quoted(node)}";

    private static string Sides(ActivationRange range) => range.HasUpper
        ? $"outside {Figure.Exact(range.Lower)} to {Figure.Exact(range.Upper)}"
        : $"below {Figure.Of(range.Lower)}";

    /// <summary>What the limits leave possible: σ(lower) for each of many labels; e^(upper − lower)/(e^(upper − lower) + n − 1) for one of n classes.</summary>
    private static string Probability(ActivationRange range, LossFunction loss, int classes)
    {
        if (loss == LossFunction.BinaryCrossEntropy)
        {
            return $", so that no probability gets below {Figure.Of(1 / (1 + Math.Exp(-range.Lower)))}";
        }

        return range.HasUpper
            ? $", so that of {Figure.Of(classes)} classes none can get above {Figure.Of(1 / (1 + ((classes - 1) * Math.Exp(range.Lower - range.Upper))))}"
            : ", so that what speaks against a class is lost, and its gradient too";
    }

    private static ActivationRange RangeOf(ActivationSpec activation) => ActivationCatalog.Of(activation.Kind).RangeOf(activation);
}
