using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Initialization;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Signal;

/// <summary>NG3003, NG3004: gradients that vanish or explode on their way back through the hidden layers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientSizeAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>The ratio below which SGD has failed in every network measured, and Adam in half of them.</summary>
    private const double Vanished = 1e-6;

    /// <summary>The ratio below which the first layers learn slowly.</summary>
    private const double Small = 1e-4;

    /// <summary>The ratio above which training has turned to NaN.</summary>
    private const double Exploded = 50;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SignalRules.VanishingGradient, SignalRules.ExplodingGradient];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        ImmutableArray<GradientPath> paths = PathsOf(network);
        if (paths.Where(IsVanished).OrderBy(path => path.Ratio).ToArray() is { Length: > 0 } vanished)
        {
            GradientPath smallest = vanished[0];
            AutoRemedy remedy = RemedyOf(network, vanished, IsVanished);
            string message = $"gradients vanish: the predicted squared gradient at '{smallest.First}' is {Figure.Predicted(smallest.Ratio)} of that at '{smallest.Last}', {smallest.Pace}; "
                + $"plain SGD hardly moves the first layers, adaptive optimizers such as Adam suffer less; {remedy.Text(network.Graph, "put a normalisation or residual connections in between")}";
            DiagnosticSeverity severity = smallest.Ratio < Vanished ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
            yield return remedy.Report(network, SignalRules.VanishingGradient, message) with { Severity = severity };
        }

        if (paths.Where(IsExploded).OrderByDescending(path => path.Ratio).ToArray() is { Length: > 0 } exploded)
        {
            GradientPath largest = exploded[0];
            AutoRemedy remedy = RemedyOf(network, exploded, IsExploded);
            yield return remedy.Report(
                network,
                SignalRules.ExplodingGradient,
                $"gradients explode: the predicted squared gradient at '{largest.First}' is {Figure.Predicted(largest.Ratio)} times that at '{largest.Last}', {largest.Pace}; "
                + $"training tends to end in NaN; {remedy.Text(network.Graph, "put a normalisation in between")}");
        }
    }

    private static bool IsVanished(GradientPath path) => path.Ratio is > 0 and < Small;

    private static bool IsExploded(GradientPath path) => path.Ratio > Exploded;

    private static AutoRemedy RemedyOf(NetworkAnalysis network, GradientPath[] paths, Func<GradientPath, bool> isFound)
    {
        var stretches = new Stretches(network.Graph);
        return AutoRemedy.Of(network, paths.SelectMany(path => stretches.Before(path.LastNode)), fixedNetwork => PathsOf(fixedNetwork).Any(isFound));
    }

    /// <summary>
    /// Of every stretch without normalisation its first and its last hidden layer, and what becomes of the gradient between
    /// them. A branch's layers are compared with one another, and the main path's with its last sum: how much of the gradient
    /// a branch gets is its end's affair, which may start small.
    /// </summary>
    private static ImmutableArray<GradientPath> PathsOf(NetworkAnalysis declared)
    {
        NetworkAnalysis network = declared.WithoutZeroEnds();
        NetworkGraph graph = network.Graph;
        var stretches = new Stretches(graph);
        int[] hidden = [.. WeightedLayer.Hidden(network).Select(layer => layer.Index)];
        int[] sums = [.. Enumerable.Range(0, graph.Last).Where(node => graph.Layer(node) is AddLayer && graph.HasWeightsBehind(node))];
        return
        [
            .. from node in hidden.Concat(sums)
               group node by (stretches.CutBefore(node), graph.BranchOf(node)) into stretch
               let last = stretch.Max()
               let before = stretch.Intersect(stretches.Before(last)).Where(graph.IsWeighted).ToArray()
               where before.Length > 0 && before.Min() < last
               let first = before.Min()
               let pooled = stretches.PooledPixelsTo(last) / stretches.PooledPixelsTo(first)
               let ratio = network.Prediction[first].GradientNorm / network.Prediction[last].GradientNorm * pooled
               select new GradientPath(
                   network.Model.NameOf(first), network.Model.NameOf(last), last, ratio, Math.Max(1, stretches.LayersTo(last) - stretches.LayersTo(first))),
        ];
    }

    /// <summary>A way of the gradient.</summary>
    /// <param name="First">The first layer's name.</param>
    /// <param name="Last">The name of the last hidden layer or sum.</param>
    /// <param name="LastNode">Its node.</param>
    /// <param name="Ratio">The squared norm of the gradient at the first layer over that at the last.</param>
    /// <param name="Layers">Layers from one to the other.</param>
    private sealed record GradientPath(string First, string Last, int LastNode, double Ratio, int Layers)
    {
        public string Pace => $"a factor {Figure.Predicted(Math.Pow(Ratio, 1.0 / Layers))} a layer over {Figure.Of(Layers)} {(Layers == 1 ? "layer" : "layers")}";
    }
}
