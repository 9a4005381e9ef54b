using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2002: layers that feed SELU without the variance 1/fan_in at which it keeps mean 0 and variance 1.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SelfNormalizingAnalyzer : NetworkRuleAnalyzer
{
    private const double Tolerance = 0.02;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.SelfNormalizing];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from layer in WeightedLayer.Hidden(network)
        where layer.Activation is { Kind: Activation.SELU } && !layer.IsNormalizedBehind && !layer.IsNormalizedBefore && !Fits(layer)
        select layer.Report(InitializationRules.SelfNormalizing, MessageOf(layer)) with { Remedy = new InitializerRemedy(Init.LeCunNormal, null).Encode() };

    private static bool Fits(WeightedLayer layer)
    {
        if (layer.Initializer.Init is Init.Auto or Init.Lsuv)
        {
            return true;
        }

        WeightMoments weights = layer.WeightMoments;
        if (weights.Variance == 0)
        {
            // Equal weights are NG2003's.
            return true;
        }

        // Xavier meets 1/fan_in only by the chance of a square layer; a gain or a standard deviation is meant to.
        return weights.Mean == 0
            && Math.Abs(layer.VarianceFactor - 1) <= Tolerance
            && (!Pairing.IsXavier(layer.Initializer.Init) || layer.HasGain);
    }

    private static string MessageOf(WeightedLayer layer)
    {
        string mean = layer.WeightMoments.Mean == 0 ? "" : $", mean {Figure.Of(layer.WeightMoments.Mean)}";
        return $"'{layer.Name}' initialises with {layer.InitializerName($"variance {Figure.Of(layer.VarianceFactor)}/fan-in{mean}")} but feeds SELU, which keeps mean 0 and variance 1 only with weights of mean 0 and variance 1/fan-in; use LeCunNormal or Auto";
    }
}
