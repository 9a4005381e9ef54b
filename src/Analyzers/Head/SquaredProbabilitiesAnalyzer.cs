using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Head;

/// <summary>NG4003: the mean squared error of probabilities, whose gradient vanishes where the network is wrong for certain.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SquaredProbabilitiesAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.SquaredProbabilities];

    /// <summary>The example of the messages: what should be 1 is predicted with this probability.</summary>
    private const double Missed = 0.01;

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        if (network.Model.Loss is not { Function: LossFunction.MeanSquaredError } loss)
        {
            yield break;
        }

        IReadOnlyList<Stop> sources = graph.OutputSources();
        if (sources.Count != 1)
        {
            // Parts that are concatenated may differ, and there is but one loss.
            yield break;
        }

        Stop source = sources[0];
        if (IsDistribution(graph, source))
        {
            yield return new Finding(HeadRules.SquaredProbabilities, loss.Attribute, "function", OfSoftmax(graph, source.Node))
            {
                Remedy = nameof(LossFunction.CategoricalCrossEntropy),
            };
        }
        else if (graph.ActivationAt(source).Kind == Activation.Sigmoid)
        {
            yield return new Finding(HeadRules.SquaredProbabilities, loss.Attribute, "function", OfSigmoid(graph, source.Node))
            {
                Severity = DiagnosticSeverity.Info,
                Remedy = graph.CanActivationBeRemoved(source.Node) ? nameof(LossFunction.BinaryCrossEntropy) : null,
                AlsoConcerned = [graph.Node(source.Node).Attribute],
            };
        }
    }

    /// <summary>Whether the outputs are one distribution over classes, which the cross-entropy can be taken of.</summary>
    private static bool IsDistribution(NetworkGraph graph, Stop source) =>
        graph.IsSoftmax(source)
        && graph.Layer(source.Node) is SoftmaxLayer { IsLogarithm: false }
        && graph.Node(source.Node).Output is { Rank: 1, Channels: > 1 };

    private static string OfSoftmax(NetworkGraph graph, int node)
    {
        int classes = graph.Node(node).Output.Channels;

        // ∂/∂z of (1/n)·Σ(p − t)² at p = (0.01, 0.99, 0, …), t = (1, 0, 0, …): (2/n)·p·(1 − p)·(p − 1 − (1 − p)).
        double gradient = 4.0 / classes * Missed * (1 - Missed) * (1 - Missed);
        return $"MeanSquaredError of the probabilities of {graph.Quoted(node)} hardly corrects a mistake made with certainty: where the true class gets {Figure.Of(Missed)}, its logit's gradient is {Figure.Of(gradient)}, under cross-entropy {Figure.Of(1 - Missed)}; use LossFunction.CategoricalCrossEntropy";
    }

    private static string OfSigmoid(NetworkGraph graph, int node)
    {
        // ∂/∂z of (σ(z) − t)² at σ = 0.01, t = 1: 2·(1 − σ)·σ·(1 − σ).
        double gradient = 2 * Missed * (1 - Missed) * (1 - Missed);
        return $"MeanSquaredError of {graph.ActivationOf(node)} hardly corrects a mistake made with certainty: where {Figure.Of(Missed)} is predicted for 1, the logit's gradient is {Figure.Of(gradient)}, under cross-entropy {Figure.Of(1 - Missed)}; that is common for images in [0, 1], but for yes or no use LossFunction.BinaryCrossEntropy and {graph.RemovalOfActivation(node)}";
    }
}
