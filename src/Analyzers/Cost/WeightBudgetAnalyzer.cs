using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Cost;

namespace NetGen.Analyzers.Cost;

/// <summary>NG6003: weights that a core's L2 cache does not hold, so that a single sample's inference waits for memory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightBudgetAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>Bytes of weights that stay in the L2 cache of a present core, 1 to 2 MiB, beside what passes between layers.</summary>
    private const long CacheBudget = 1L << 20;

    /// <summary>Bytes a second that one core reads from memory, assumed: what a present desktop or server core reaches at least.</summary>
    private const double Bandwidth = 10e9;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CostRules.WeightBudget];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        IReadOnlyDictionary<int, WeightCost> costs = WeightCost.OfAll(network.Graph);
        long bytes = costs.Values.Sum(cost => cost.Bytes);
        if (bytes <= CacheBudget)
        {
            yield break;
        }

        int largest = costs.Keys.OrderByDescending(node => costs[node].Bytes).ThenBy(node => node).First();
        string share = costs.Count == 1 ? "" : $", {NetworkText.Percent((double)costs[largest].Bytes / bytes)} of them in {network.Graph.Quoted(largest)}";
        string samples = Figure.Predicted(Bandwidth / bytes);
        yield return new Finding(
            CostRules.WeightBudget,
            network.NetworkAttribute,
            null,
            $"the weights take {NetworkText.Mebibytes(bytes)}{share}, above the {NetworkText.Mebibytes(CacheBudget)} that fit a core's L2 cache: predicting one sample at a time reads them anew for each, "
            + $"which at an assumed {(Bandwidth / 1e9).ToString(CultureInfo.InvariantCulture)} GB/s bounds a thread to {samples} samples a second; predict many samples in one call");
    }
}
