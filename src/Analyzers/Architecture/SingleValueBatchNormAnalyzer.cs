using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Architecture;

/// <summary>NG5009: batch normalisation over one value, which is always its own mean.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SingleValueBatchNormAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ArchitectureRules.SingleValueBatchNorm];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from node in network.Model.Nodes
        where network.Model is { Loss: not null, Options.MaxBatch: 1 } && node is { Layer: BatchNormLayer, Output.Pixels: 1 }
        select new Finding(ArchitectureRules.SingleValueBatchNorm, node.Attribute, Argument: null, MessageOf(node));

    private static string MessageOf(LayerNode node) =>
        $"With MaxBatch = 1 '{node.Name}' normalises each of its {Figure.Of(node.Output.Channels)} {(node.Output.Rank == 1 ? "features" : "channels")} over one value: in training it gives its shift, whatever it reads; raise MaxBatch or use [LayerNorm]";
}
