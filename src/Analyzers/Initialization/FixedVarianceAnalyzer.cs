using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Analyzers.Signal;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2004: weights of a variance that the user wrote, far from the one that would keep the signal at the layer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FixedVarianceAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>By how much fan_in·E[w²]·m may be off 1, either way.</summary>
    private const double Tolerance = 4;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.FixedVariance];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        var stretches = new Stretches(network.Graph);
        return from layer in WeightedLayer.Hidden(network)
               where layer.Initializer.Init is Init.Uniform or Init.Normal or Init.TruncatedNormal
               // Equal weights are NG2003's, weights around another number than zero NG2005's.
               where layer.WeightMoments.Variance > 0 && !layer.IsNormalizedBehind && !DominantMeanAnalyzer.IsDominated(layer)
               let factor = layer.MeanSquareFactor * layer.InputMoments.Second
               where factor > Tolerance || (factor < 1 / Tolerance && !IsMadeUpFor(network.Graph, stretches, layer.Index))
               select layer.Report(InitializationRules.FixedVariance, MessageOf(layer, factor), ArgumentOf(layer));
    }

    /// <summary>
    /// Whether small weights are no loss: on a residual branch, where the skip carries the signal, and Fixup (Zhang et al. 2019)
    /// starts so; and where a normalisation on every way to the output makes the signal large again.
    /// </summary>
    private static bool IsMadeUpFor(NetworkGraph graph, Stretches stretches, int node) =>
        graph.BranchOf(node) is not null || stretches.IsNormalizedLater(node);

    private static string MessageOf(WeightedLayer layer, double factor)
    {
        double second = layer.InputMoments.Second;
        string moment = layer.WeightMoments.Mean == 0 ? "variance" : "mean square";
        string initializer = layer.InitializerName($"{moment} {Figure.Of(layer.MeanSquareFactor)}/fan-in");
        string change = factor < 1 ? $"falls to {Figure.Of(factor)} of its mean square" : $"grows to {Figure.Of(factor)} times its mean square";
        return $"'{layer.Name}' initialises with {initializer}, but what feeds it, {layer.InputText} of mean square {Figure.Of(second)}, keeps its size with {Figure.Of(1 / second)}/fan-in: here it {change}; use Init.Auto";
    }

    private static string ArgumentOf(WeightedLayer layer) =>
        layer.Initializer.Init != Init.Uniform && layer.Has("InitStd") ? "InitStd" : "Init";
}
