using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Activations;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2006: layers whose units start where tanh, sigmoid or their hard variants pass hardly any gradient.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SaturationAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>The predicted share of saturated units from which on a layer hardly learns.</summary>
    private const double LargestShare = 0.85;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.Saturation];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from node in Enumerable.Range(0, network.Model.Nodes.Count)
        let layer = network.Graph.Layer(node)
        where layer.Activation.Kind is Activation.Tanh or Activation.Sigmoid or Activation.HardTanh or Activation.HardSigmoid
        where layer.Weights is not { Frozen: true } && network.Prediction[node].SaturatedShare > LargestShare
        select Report(network, node);

    private static Finding Report(NetworkAnalysis network, int node)
    {
        Layer layer = network.Graph.Layer(node);
        TensorSignal z = network.Prediction.SignalOf(node).Before;
        double limit = ActivationCatalog.Of(layer.Activation.Kind).Unsaturated!.Value.High;
        bool isBias = layer.Weights is { UseBias: true, BiasInit: BiasInit.Constant } weights && Math.Abs(weights.BiasValue) > Math.Sqrt(z.Variance);
        (string? argument, string remedy) = layer.Weights switch
        {
            null => (network.ActivationArgument(node), "normalise what feeds it"),
            _ when isBias => ("BiasValue", "start its biases at 0"),
            { Initializer.Init: Init.Auto or Init.Lsuv } => ("Init", "scale what feeds it"),
            _ => ("Init", "use Init.Auto"),
        };
        string mean = Math.Abs(z.Mean) < 0.01 * Math.Sqrt(z.Second) ? "" : $"a mean of {Figure.Of(z.Mean)} and ";
        string message = $"{NetworkText.Percent(network.Prediction[node].SaturatedShare)} of the units of '{network.Model.NameOf(node)}' start saturated: their pre-activations have {mean}a deviation of {Figure.Of(Math.Sqrt(z.Variance))}, "
            + $"and outside ±{Figure.Of(limit)} {layer.Activation} passes less than a tenth of the gradient; {remedy}";
        return new Finding(InitializationRules.Saturation, network.Graph.Node(node).Attribute, argument, message);
    }
}
