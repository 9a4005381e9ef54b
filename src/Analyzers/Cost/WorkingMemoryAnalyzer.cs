using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Cost;

namespace NetGen.Analyzers.Cost;

/// <summary>NG6002: networks whose working memory is large for a single sample.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WorkingMemoryAnalyzer : NetworkRuleAnalyzer
{
    /// <summary>Bytes of working memory that one sample's inference may take: 64 MiB.</summary>
    private const long Largest = 64L << 20;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [CostRules.WorkingMemory];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network)
    {
        WorkingMemory memory = WorkingMemory.Of(network.Graph);
        if (memory.PeakBytes > Largest)
        {
            yield return new Finding(
                CostRules.WorkingMemory,
                network.NetworkAttribute,
                null,
                $"one sample's inference takes {NetworkText.Mebibytes(memory.PeakBytes)} of working memory for what passes between layers, above {NetworkText.Mebibytes(Largest)}, on every thread that predicts; "
                + $"most is in use at {network.Graph.Quoted(memory.PeakNode)}, whose output is {network.Graph.Node(memory.PeakNode).Output}: use a stride, a pool or fewer filters before it");
        }
    }
}
