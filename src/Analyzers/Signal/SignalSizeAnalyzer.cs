using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Initialization;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>NG3001, NG3002: activations that vanish or explode on their way through the hidden layers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SignalSizeAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>The share of the input's second moment below which activations have vanished.</summary>
    private const double Vanished = 1e-4;

    /// <summary>The multiple of the input's second moment above which activations have exploded.</summary>
    private const double Exploded = 1e4;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SignalRules.VanishingSignal, SignalRules.ExplodingSignal];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        var stretches = new Stretches(network.Graph);
        if (Vanishing(network) is { Length: > 0 } vanished)
        {
            AutoRemedy remedy = AutoRemedy.Of(network, vanished.SelectMany(stretches.Before), fixedNetwork => Vanishing(fixedNetwork).Length > 0);
            yield return remedy.Report(network, SignalRules.VanishingSignal, $"activations vanish: {Figures(network, stretches, vanished, "of")}, and the layers behind have next to nothing to work with; {remedy.Text(network.Graph, "put a normalisation or residual connections in between")}");
        }

        if (Exploding(network) is { Length: > 0 } exploded)
        {
            AutoRemedy remedy = AutoRemedy.Of(network, exploded.SelectMany(stretches.Before), fixedNetwork => Exploding(fixedNetwork).Length > 0);
            yield return remedy.Report(network, SignalRules.ExplodingSignal, $"activations explode: {Figures(network, stretches, exploded, "times")}, and the loss and its gradient grow with them; {remedy.Text(network.Graph, "put a normalisation in between")}");
        }
    }

    /// <summary>The hidden layers whose signal has vanished; on a branch that is no loss, as the skip carries it.</summary>
    private static int[] Vanishing(NetworkAnalysis network) => [.. Affected(network, IsVanished).Where(node => network.Graph.BranchOf(node) is null)];

    private static int[] Exploding(NetworkAnalysis network) => Affected(network, IsExploded);

    /// <summary>The hidden layers whose pre-activation is affected, save where a normalisation later makes good for it. Exact zeros are NG2003's and NG3005's.</summary>
    private static int[] Affected(NetworkAnalysis network, Func<double, double, bool> isAffected)
    {
        var stretches = new Stretches(network.Graph);
        return
        [
            .. WeightedLayer.Hidden(network)
                .Select(layer => layer.Index)
                .Where(node => !stretches.IsNormalizedLater(node)
                    && SecondMoment(network, node) is > 0 and var second
                    && isAffected(second, StartOf(network, stretches, node))),
        ];
    }

    /// <summary>Against the start of the stretch; against 1 where that is larger, as for pixels up to 255, which Auto brings to 1.</summary>
    private static bool IsVanished(double second, double start) => second < Vanished * Math.Min(start, 1);

    private static bool IsExploded(double second, double start) => second > Exploded * Math.Max(start, 1);

    private static double SecondMoment(NetworkAnalysis network, int node) => network.Prediction[node].PreActivation.Expected;

    /// <summary>The second moment that the stretch up to a node begins with.</summary>
    private static double StartOf(NetworkAnalysis network, Stretches stretches, int node) =>
        stretches.CutBefore(node) is var cut && cut != NetworkModel.InputIndex && LayerRoles.IsNormalization(network.Graph.Layer(cut))
            ? 1
            : network.Prediction.SignalOf(cut).Before.Second;

    private static string Figures(NetworkAnalysis network, Stretches stretches, int[] affected, string relation)
    {
        int node = affected[0];
        int cut = stretches.CutBefore(node);
        int layers = stretches.LayersTo(node);
        double ratio = SecondMoment(network, node) / StartOf(network, stretches, node);
        string start = cut == NetworkModel.InputIndex ? "the input's" : $"that behind {network.Graph.Quoted(cut)}";
        string pace = layers == 1 ? "" : $", a factor {Figure.Predicted(Math.Pow(ratio, 1.0 / layers))} a layer over {Figure.Of(layers)} layers";
        return $"the predicted second moment of the pre-activation of {network.Graph.Quoted(node)} is {Figure.Predicted(ratio)} {relation} {start}{pace}";
    }
}
