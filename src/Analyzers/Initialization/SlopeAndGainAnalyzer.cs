using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2009: a gain that is not the one of LeakyReLU's slope, √(2/(1 + a²)).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SlopeAndGainAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>How far the layer's factor may be off 1: rounded gains are within.</summary>
    private const double Tolerance = 0.02;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.SlopeAndGain];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from layer in WeightedLayer.Hidden(network)
        where layer.HasGain && layer.Initializer.Gain > 0 && InitializerArguments.UsedBy(layer.Initializer.Init).Contains("InitGain")
        where layer.Activation is { Kind: Activation.LeakyReLU } && !layer.IsNormalizedBehind && !layer.IsNormalizedBefore
        let slope = layer.Activation!.Value.Slope
        let kept = layer.Initializer.Gain * layer.Initializer.Gain * (1 + (slope * slope)) / 2
        where !IsOne(kept) && !IsOne(layer.VarianceFactor * (1 + (slope * slope)) / 2)
        where !(Pairing.IsForLinear(layer.Initializer) && Pairing.LosesSignal(layer, (1 + (slope * slope)) / 2))
        select layer.Report(InitializationRules.SlopeAndGain, MessageOf(layer, slope, kept), "InitGain");

    private static bool IsOne(double factor) => Math.Abs(factor - 1) <= Tolerance;

    private static string MessageOf(WeightedLayer layer, double slope, double kept)
    {
        double gain = layer.Initializer.Gain;
        double other = (2 / (gain * gain)) - 1;
        string owner = other switch
        {
            < -Tolerance => "no slope's",
            < Tolerance * Tolerance => "ReLU's",
            _ => $"that of slope {Figure.Of(Math.Sqrt(other))}",
        };
        string change = kept < 1 ? $"loses a factor {Figure.Of(1 / kept)}" : $"grows by a factor {Figure.Of(kept)}";
        return $"'{layer.Name}': InitGain = {Figure.Exact(gain)} is {owner}, but LeakyReLU's slope here is {Figure.Exact(slope)}, whose gain √(2/(1 + slope²)) is {InitializerRemedy.GainText(Math.Sqrt(2 / (1 + (slope * slope))))}: the signal {change} at each such layer; let one follow the other";
    }
}
