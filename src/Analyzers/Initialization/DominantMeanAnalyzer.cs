using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>
/// NG2005: weights whose mean puts the same on every pre-activation of a layer, (fan_in·mean)²·E[φ]², and more of it than
/// their randomness gives, q = fan_in·Var(w)·m + σb².
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DominantMeanAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.DominantMean];

    /// <summary>Whether the mean dominates. Not of weights that are all equal, which is NG2003's, nor before a normalisation, which takes the shift away.</summary>
    internal static bool IsDominated(WeightedLayer layer) =>
        layer.Initializer.Init is Init.Uniform or Init.Normal or Init.TruncatedNormal
        && layer.WeightMoments.Variance > 0
        && !layer.IsNormalizedBehind
        && ShiftOf(layer) is var shift
        && shift * shift > RandomPartOf(layer);

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from layer in WeightedLayer.Hidden(network)
        where IsDominated(layer)
        select layer.Report(InitializationRules.DominantMean, MessageOf(layer), ArgumentOf(layer));

    private static double ShiftOf(WeightedLayer layer) => layer.Fans.In * layer.WeightMoments.Mean * layer.InputMoments.Mean;

    private static double RandomPartOf(WeightedLayer layer)
    {
        // U(±1/√fan_in) has variance 1/(3·fan_in).
        double bias = layer.Weights is { UseBias: true, BiasInit: BiasInit.UniformFanIn } ? 1.0 / (3.0 * layer.Fans.In) : 0;
        return (layer.VarianceFactor * layer.InputMoments.Second) + bias;
    }

    private static string MessageOf(WeightedLayer layer) =>
        $"'{layer.Name}' draws its weights around {Figure.Of(layer.WeightMoments.Mean)} rather than 0, with {layer.InitializerName()}: "
        + $"from {Figure.Of(layer.Fans.In)} connections to {layer.InputText} of mean {Figure.Of(layer.InputMoments.Mean)} each pre-activation gets the same {Figure.Of(ShiftOf(layer))}, "
        + $"which drowns the deviation of {Figure.Of(Math.Sqrt(RandomPartOf(layer)))} that tells units apart; draw around 0 or use Init.Auto";

    private static string ArgumentOf(WeightedLayer layer) =>
        layer.Initializer.Init != Init.Uniform && layer.Has("InitMean") ? "InitMean" : "Init";
}
