using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Cost;

/// <summary>NG6001: widths that leave much of a panel to padding, on layers that count.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PaddedWidthAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>The share of a layer's work that may be padding.</summary>
    private const double LargestPadding = 0.25;

    /// <summary>The share of the network's predicted time from which on a layer counts.</summary>
    private const double SmallestTime = 0.1;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CostRules.PaddedWidth];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        IReadOnlyDictionary<int, WeightCost> costs = WeightCost.OfAll(network.Graph);
        double all = costs.Values.Sum(cost => (double)cost.MultiplyAdds);
        foreach (int node in costs.Keys.OrderBy(node => node))
        {
            WeightCost cost = costs[node];
            double time = cost.MultiplyAdds / all;
            int nearest = (cost.Outputs + (Panels.Width / 2)) / Panels.Width * Panels.Width;
            string argument = network.Graph.Layer(node) is Conv2DLayer ? "filters" : "units";
            // Where there is not even one full panel, the network is small, and the width what the user wants.
            if (cost.Outputs > Panels.Width && cost.PaddingShare > LargestPadding && time > SmallestTime && !network.Graph.IsOutputLayer(node) && IsFree(network, node, argument, nearest))
            {
                yield return new Finding(CostRules.PaddedWidth, network.Graph.Node(node).Attribute, argument, MessageOf(network.Graph.Quoted(node), argument, cost, time, nearest))
                {
                    Remedy = Figure.Exact(nearest),
                };
            }
        }
    }

    /// <summary>Whether a layer may have another width: not if a sum, groups, an initialiser or the output's shape demands the one it has.</summary>
    private static bool IsFree(NetworkAnalysis network, int node, string argument, int width)
    {
        NetworkAnalysis other = network.With([node], attribute => attribute.With(argument, width));
        return other.IsSound && other.Model.Output == network.Model.Output;
    }

    private static string MessageOf(string layer, string noun, WeightCost cost, double time, int nearest)
    {
        return $"{layer} computes its {Figure.Of(cost.Outputs)} {noun} as {Figure.Of(cost.PaddedOutputs)}, in panels of {Figure.Of(Panels.Width)}: {NetworkText.Percent(cost.PaddingShare)} of its work is padding, "
            + $"in a layer that takes {NetworkText.Percent(time)} of the network's predicted time; "
            + $"{Figure.Of(nearest)} {noun} would take {NetworkText.Percent((double)nearest / cost.PaddedOutputs)} of that, {Figure.Of(cost.PaddedOutputs)} no more than {Figure.Of(cost.Outputs)}";
    }
}
