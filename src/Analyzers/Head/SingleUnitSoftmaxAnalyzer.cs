using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Head;

/// <summary>NG4007: a Softmax with nothing to compare.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SingleUnitSoftmaxAnalyzer : NetworkRuleAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HeadRules.SingleUnitSoftmax];

    private protected override IEnumerable<Finding> Find(NetworkAnalysis network) =>
        from node in network.Model.Nodes
        where node.Layer is SoftmaxLayer && node.Output.Channels == 1
        select new Finding(HeadRules.SingleUnitSoftmax, node.Attribute, Argument: null, MessageOf(network.Model, node));

    private static string MessageOf(NetworkModel model, LayerNode node)
    {
        string constant = node.Layer is SoftmaxLayer { IsLogarithm: true } ? "0" : "1";
        string units = node.Output.Rank == 1 ? "unit" : "channel";
        return $"'{node.Name}' is taken over the one {units} of '{model.NameOf(node.Inputs[0])}' and so always gives {constant}; give each class a {units}, or for yes or no remove '{node.Name}' and use LossFunction.BinaryCrossEntropy";
    }
}
