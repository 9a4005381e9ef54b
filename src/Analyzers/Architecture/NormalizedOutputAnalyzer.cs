using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5007: outputs that are normalised.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NormalizedOutputAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.NormalizedOutput];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        NetworkGraph graph = network.Graph;
        if (network.Model.Loss is not { Function: var loss })
        {
            return [];
        }

        // The mean of a normalised map over its pixels is free again.
        bool Passes(int node) => (graph.IsPartOfHead(node) && !graph.IsGlobalPool(node)) || graph.Layer(node) is SoftmaxLayer;
        return
            from stop in graph.BeforeOutputOf(graph.Last, Passes)
            where stop.Kind == StopKind.Operation && stop.Node != NetworkModel.InputIndex && LayerRoles.IsNormalization(graph.Layer(stop.Node))
            select new Finding(ArchitectureRules.NormalizedOutput, graph.Node(stop.Node).Attribute, Argument: null, MessageOf(graph, stop.Node, loss));
    }

    private static string MessageOf(NetworkGraph graph, int node, LossFunction loss)
    {
        string over = graph.Layer(node) is BatchNormLayer
            ? "each over the batch, so that a sample's outputs in training depend on the others'"
            : "together, so that their spread is the same for every sample";
        return $"{graph.Quoted(node)} normalises the outputs that {loss} is taken of, {over}; remove it or put it before the last layer with weights";
    }
}
