using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2008: orthogonal weights that do not keep the signal's size, for want of the activation's gain or on an expanding layer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OrthogonalGainAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>How far off the default gain may be.</summary>
    private const double Tolerance = 0.1;

    /// <summary>What a gain that somebody wrote must keep at least, or exceed at most by its inverse: other formulas' gains, such as 5/3 for tanh, are within.</summary>
    private const double WrittenGain = 0.6;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.OrthogonalGain];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        foreach (WeightedLayer layer in WeightedLayer.Hidden(network).Where(IsOrthogonal))
        {
            if (layer.IsNormalizedBehind || layer.IsNormalizedBefore || (layer.Activation is null && layer.ReachesActivation))
            {
                continue;
            }

            ActivationSpec activation = layer.Activation ?? ActivationSpec.None;
            double secondMoment = activation.IsIdentity ? 1 : Pairing.SecondMoment(activation);
            double factor = layer.VarianceFactor * secondMoment;
            if (factor > 0 && !IsKept(layer, activation, factor))
            {
                double gain = (layer.HasGain ? layer.Initializer.Gain : 1) / Math.Sqrt(factor);
                yield return layer.Report(InitializationRules.OrthogonalGain, MessageOf(layer, activation, factor, gain), layer.HasGain ? "InitGain" : "Init")
                    with { Remedy = InitializerRemedy.GainText(gain) };
            }
        }
    }

    private static bool IsOrthogonal(WeightedLayer layer) => layer.Initializer.Init is Init.Orthogonal or Init.DeltaOrthogonal;

    // A gain written for LeakyReLU is NG2009's.
    private static bool IsKept(WeightedLayer layer, ActivationSpec activation, double factor) => layer.HasGain
        ? factor is >= WrittenGain and <= 1 / WrittenGain || activation.Kind == Activation.LeakyReLU
        : Math.Abs(factor - 1) <= Tolerance;

    private static string MessageOf(WeightedLayer layer, ActivationSpec activation, double factor, double gain)
    {
        List<string> causes = [];
        if (!activation.IsIdentity)
        {
            causes.Add($"feeds {activation}");
        }

        int inputs = layer.Initializer.Init == Init.Orthogonal ? layer.Fans.In : layer.Fans.GroupInputs;
        if (layer.Fans.GroupOutputs > inputs)
        {
            causes.Add($"turns {Figure.Of(inputs)} inputs into {Figure.Of(layer.Fans.GroupOutputs)}");
        }

        string given = $"gain {(layer.HasGain ? Figure.Exact(layer.Initializer.Gain) : "1")}";
        return $"'{layer.Name}' initialises with {layer.InitializerName(given)} but {string.Join(" and ", causes)}: behind it the signal's second moment is {Figure.Of(factor)} of what it was; set InitGain = {InitializerRemedy.GainText(gain)}";
    }
}
