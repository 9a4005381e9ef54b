using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>NG3005: units of the ReLU family that give nothing on nearly all inputs, Φ(−b/σ).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InactiveUnitsAnalyzer : NetworkRuleAnalyzer
{
    private const double LargestShare = 0.9;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SignalRules.InactiveUnits];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        int[] inactive =
        [
            .. Enumerable.Range(0, network.Model.Nodes.Count)
                .Where(node => network.Prediction[node].InactiveShare > LargestShare && network.Graph.Layer(node).Weights is not { Frozen: true }),
        ];
        if (inactive.Length > 0)
        {
            yield return new Finding(SignalRules.InactiveUnits, network.NetworkAttribute, null, MessageOf(network, inactive));
        }
    }

    private static string MessageOf(NetworkAnalysis network, int[] inactive)
    {
        int node = inactive[0];
        Layer layer = network.Graph.Layer(node);
        TensorSignal z = network.Prediction.SignalOf(node).Before;
        string others = inactive.Length == 1 ? "" : $" (and those of {Figure.Of(inactive.Length - 1)} more {(inactive.Length == 2 ? "layer" : "layers")})";
        string remedy = layer.Weights is { UseBias: true, BiasInit: BiasInit.Constant, BiasValue: < 0 }
            ? "start the biases at 0"
            : "draw the weights around 0, or normalise before the activation";
        return $"units start inactive: those of {network.Graph.Quoted(node)}{others} are predicted to give 0 on {NetworkText.Percent(network.Prediction[node].InactiveShare)} of inputs, where {layer.Activation} passes no gradient: "
            + $"their pre-activations have mean {Figure.Predicted(z.Mean)} and deviation {Figure.Predicted(Math.Sqrt(z.Variance))}; {remedy}";
    }
}
