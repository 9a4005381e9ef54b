using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2003: hidden layers whose weights are all alike, so that their units are copies of one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EqualWeightsAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.EqualWeights];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from layer in WeightedLayer.Hidden(network)
        let outputs = layer.Node.Output.Channels / (layer.Node.Layer is Conv2DLayer { Groups: var groups } ? groups : 1)
        where outputs > 1
        let constant = ConstantOf(layer)
        where constant is not null
        select layer.Report(InitializationRules.EqualWeights, MessageOf(layer, constant.Value.Value), constant.Value.Argument);

    private static string MessageOf(WeightedLayer layer, double weight)
    {
        string start = $"'{layer.Name}' initialises with {layer.InitializerName()} and so starts with all weights {Figure.Exact(weight)}: ";
        bool givesZero = weight == 0 && (layer.Weights.BiasInit == BiasInit.Zeros || !layer.Weights.UseBias);
        return start + (givesZero && layer.Node.Layer.Activation.Kind is Activation.ReLU or Activation.ReLU6
            ? $"its {layer.Outputs} all give 0, where {layer.Node.Layer.Activation.Kind} passes no gradient, and never learn; use Init.Auto"
            : $"its {layer.Outputs} start as copies of one, told apart by nothing but the weights behind them; use Init.Auto");
    }

    /// <summary>The value that all weights have, and the argument that says so; null if they differ.</summary>
    private static (double Value, string Argument)? ConstantOf(WeightedLayer layer) => layer.Initializer switch
    {
        { Init: Init.Zeros } => (0, "Init"),
        { Init: Init.Ones } => (1, "Init"),
        { Init: Init.Constant, Mean: var mean } => (mean, "Init"),
        { Init: Init.Uniform, Min: var min, Max: var max } when min.Equals(max) => (min, layer.Has("InitMax") ? "InitMax" : "InitMin"),
        { Init: Init.Normal or Init.TruncatedNormal, Std: 0, Mean: var mean } => (mean, "InitStd"),
        { Init: Init.Sparse, Std: 0 } => (0, "InitStd"),
        { Gain: 0, Init: var scaled } when InitializerArguments.UsedBy(scaled).Contains("InitGain") => (0, "InitGain"),
        _ => null,
    };
}
