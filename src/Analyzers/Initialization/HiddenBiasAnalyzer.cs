using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2010: biases of hidden layers that all start at one value other than zero.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenBiasAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.HiddenBias];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from layer in WeightedLayer.All(network)
        where !network.Graph.IsOutputLayer(layer.Index) && layer.Weights is { Frozen: false, UseBias: true, BiasInit: BiasInit.Constant, BiasValue: not 0 } && !layer.IsNormalizedBehind
        select layer.Report(InitializationRules.HiddenBias, MessageOf(layer), "BiasValue");

    private static string MessageOf(WeightedLayer layer)
    {
        double bias = layer.Weights.BiasValue;
        ActivationSpec activation = layer.Activation ?? ActivationSpec.None;
        string output = activation.IsIdentity ? "output" : $"{activation} output";
        string usual = Figure.Of(ActivationStatistics.OfStandard(activation).Mean);
        string shifted = Figure.Of(ActivationStatistics.Of(activation, bias, 1).Mean);
        return $"'{layer.Name}' starts all biases at {Figure.Exact(bias)}: its {layer.Outputs} are shifted alike for every input, their mean {output} from {usual} to {shifted} where pre-activations have variance 1; zero, the default, leaves that to training";
    }
}
