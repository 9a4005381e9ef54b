using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>NG2001: initialisers that were made for another kind of activation than the one that the layer's output reaches.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MismatchAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>A loss below this is made up for by training in no time.</summary>
    private const double Little = 10;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InitializationRules.Mismatch];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        ImmutableArray<WeightedLayer> layers =
        [
            .. WeightedLayer.Hidden(network)
                .Where(layer => Pairing.IsForLinear(layer.Initializer) || Pairing.IsHe(layer.Initializer.Init))
                .Where(layer => !layer.IsNormalizedBehind && !layer.IsNormalizedBefore),
        ];
        return FindLosses(network, layers).Concat(FindHints(layers));
    }

    private static IEnumerable<Finding> FindLosses(NetworkAnalysis network, ImmutableArray<WeightedLayer> layers)
    {
        var found = new Dictionary<int, (WeightedLayer Layer, ActivationSpec Activation, double SecondMoment)>();
        foreach (WeightedLayer layer in layers.Where(layer => Pairing.IsForLinear(layer.Initializer)))
        {
            if (layer.Activation is { } activation && Pairing.IsRectifier(activation.Kind) && Pairing.SecondMoment(activation) is var secondMoment && Pairing.LosesSignal(layer, secondMoment))
            {
                found[layer.Index] = (layer, activation, secondMoment);
            }
        }

        IReadOnlyDictionary<int, LossChain> chains = LossChain.Of(
            network.Graph, found.ToDictionary(entry => entry.Key, entry => 1 / (entry.Value.Layer.VarianceFactor * entry.Value.SecondMoment)));
        return found.Select(entry => LossOf(entry.Value.Layer, entry.Value.Activation, entry.Value.SecondMoment, chains[entry.Key], found.Count));
    }

    private static Finding LossOf(WeightedLayer layer, ActivationSpec activation, double secondMoment, LossChain chain, int all)
    {
        double gain = Math.Sqrt(1 / secondMoment);
        bool isHesOwn = Math.Abs((WeightMoments.HeGain(layer.Node.Layer.Activation) / gain) - 1) < 0.005;
        var remedy = new InitializerRemedy(Pairing.IsUniform(layer.Initializer) ? Init.HeUniform : Init.HeNormal, isHesOwn ? null : gain);
        string such = (chain.Layers, all - chain.Layers) switch
        {
            (1, _) => "1 such layer",
            (_, 0) => $"this network's {Figure.Of(chain.Layers)} such layers",
            _ => $"{Figure.Of(chain.Layers)} such layers in a row",
        };
        string prediction = chain.Factor < Little
            ? $"with {such} this costs little, a factor {Figure.Of(chain.Factor)} of the signal"
            : $"over {such} the signal loses a factor {Figure.Of(chain.Factor)}";
        string message = $"'{layer.Name}' initialises with {layer.InitializerName($"variance {Figure.Of(layer.VarianceFactor)}/fan-in")} but feeds {activation}, which needs {Figure.Of(1 / secondMoment)}/fan-in: {prediction}; use {remedy} or Auto";
        return layer.Report(InitializationRules.Mismatch, message) with { Remedy = remedy.Encode() };
    }

    private static IEnumerable<Finding> FindHints(ImmutableArray<WeightedLayer> layers)
    {
        foreach (WeightedLayer layer in layers.Where(layer => Pairing.IsHe(layer.Initializer.Init) && !layer.HasGain))
        {
            if (layer.Activation is { } activation && Pairing.IsSaturating(activation.Kind))
            {
                var remedy = new InitializerRemedy(Pairing.IsUniform(layer.Initializer) ? Init.XavierUniform : Init.XavierNormal, null);
                string message = $"'{layer.Name}' initialises with {layer.InitializerName($"variance {Figure.Of(layer.VarianceFactor)}/fan-in")}, which was made for ReLU, but feeds {activation}; measured, that trains no worse, so nothing has to change, but {remedy} or Auto say what is meant";
                yield return layer.Report(InitializationRules.Mismatch, message) with { Remedy = remedy.Encode(), Severity = DiagnosticSeverity.Info };
            }
        }
    }
}
