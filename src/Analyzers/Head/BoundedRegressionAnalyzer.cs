using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Activations;
using NetGen.Generator.Analysis;

namespace NetGen.Analyzers.Head;

/// <summary>NG4006: a regression whose outputs can't reach every target.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BoundedRegressionAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.BoundedRegression];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        if (network.Model.Loss is not { Function: LossFunction.MeanSquaredError or LossFunction.MeanAbsoluteError or LossFunction.Huber } loss)
        {
            return [];
        }

        return
            from stop in graph.OutputSources()
            let activation = graph.ActivationAt(stop)
            let range = ActivationCatalog.Of(activation.Kind).RangeOf(activation)
            where !range.IsUnbounded && !(loss.Function == LossFunction.MeanSquaredError && activation.Kind == Activation.Sigmoid)
            select new Finding(HeadRules.BoundedRegression, graph.Node(stop.Node).Attribute, network.ActivationArgument(stop.Node), MessageOf(graph, stop.Node, range));
    }

    private static string MessageOf(NetworkGraph graph, int node, ActivationRange range)
    {
        string targets = range.HasUpper ? $"outside {Figure.Of(range.Lower)} to {Figure.Of(range.Upper)}" : $"below {Figure.Of(range.Lower)}";
        return $"With {graph.ActivationOf(node)} at its end the network can't reach targets {targets}; unless all of yours lie within, {graph.RemovalOfActivation(node)}";
    }
}
