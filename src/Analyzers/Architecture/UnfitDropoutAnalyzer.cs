using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5006: dropout that leaves too little, or that does not fit the activation before it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnfitDropoutAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.UnfitDropout];

    private const double HighestRate = 0.8;

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        for (int node = 0; node < network.Model.Nodes.Count; node++)
        {
            if (graph.Layer(node) is not DropoutLayer { Rate: > 0 } dropout)
            {
                continue;
            }

            int attribute = graph.Node(node).Attribute;
            if (dropout.Rate > HighestRate)
            {
                yield return new Finding(ArchitectureRules.UnfitDropout, attribute, "rate", OfRate(graph, node, dropout));
            }

            Stop source = graph.Before(node, graph.IsLookedThrough)[0];
            if (!dropout.IsAlpha && graph.ActivationAt(source).Kind == Activation.SELU)
            {
                yield return new Finding(ArchitectureRules.UnfitDropout, attribute, Argument: null, AfterSELU(graph, node, dropout, source.Node))
                {
                    Remedy = DiagnosticProperties.UseAlphaDropout,
                };
            }
            else if (dropout.IsAlpha && !IsAtSELU(graph, node))
            {
                yield return new Finding(ArchitectureRules.UnfitDropout, attribute, Argument: null, WithoutSELU(graph, node, source));
            }
        }
    }

    /// <summary>Whether SELU is on either side; at the network's input, whether there is any: self-normalising networks drop inputs alike.</summary>
    private static bool IsAtSELU(NetworkGraph graph, int node)
    {
        bool Passes(int other) => graph.IsLookedThrough(other) || LayerRoles.IsMerge(graph.Layer(other));
        IReadOnlyList<Stop> before = graph.Before(node, Passes);
        return before.Concat(graph.After(node, Passes)).Any(stop => graph.ActivationAt(stop).Kind == Activation.SELU)
            || (before.All(stop => stop.Node == NetworkModel.InputIndex) && graph.Model.Nodes.Items.Any(other => other.Layer.Activation.Kind == Activation.SELU));
    }

    private static string OfRate(NetworkGraph graph, int node, DropoutLayer dropout)
    {
        double kept = 1 - dropout.Rate;
        string rest = dropout.IsAlpha ? "" : $" and multiplies the rest by {Figure.Of(1 / kept)}";
        return $"{graph.Quoted(node)} leaves {NetworkText.Percent(kept)} of what it reads{rest}, so that a step sees hardly anything of a sample; use a rate of at most {Figure.Of(HighestRate)}, usually 0.1 to 0.5";
    }

    private static string AfterSELU(NetworkGraph graph, int node, DropoutLayer dropout, int activated) =>
        $"{graph.Quoted(node)} makes the variance of {graph.ActivationOf(activated)} {Figure.Of(1 / (1 - dropout.Rate))} times as large in training, away from the fixed point at 1 that SELU is made for; use [AlphaDropout], which keeps mean and variance";

    private static string WithoutSELU(NetworkGraph graph, int node, Stop source)
    {
        string reads = source.Kind == StopKind.Activation ? graph.ActivationOf(source.Node) : $"the output of {graph.Quoted(source.Node)}";
        return $"{graph.Quoted(node)} sets what it drops to SELU's least value, −1.76, but reads {reads}; use [Dropout], or SELU before it";
    }
}
