using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Analysis;

namespace NetGen.Analyzers;

/// <summary>An analyzer of networks whose declaration is sound. All of them share one analysis of a declaration.</summary>
public abstract class NetworkRuleAnalyzer : NetworkTypeAnalyzer
{
    private protected sealed override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        // An attribute that the compiler can't find may be a layer; and without an order of the layers, which NG0005 asks for, nothing can be said.
        if (type.Network is null || type.LacksAttributes || type.IsScattered)
        {
            return;
        }

        NetworkAnalysis network = type.Analyze(context.CancellationToken);
        if (!network.IsSound)
        {
            return;
        }

        foreach (Finding finding in Find(network))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.ReportDiagnostic(DiagnosticOf(finding, type.Attributes, context.CancellationToken));
        }
    }

    /// <summary>What the rule finds in a network.</summary>
    private protected abstract IEnumerable<Finding> Find(NetworkAnalysis network);

    private static Diagnostic DiagnosticOf(Finding finding, ImmutableArray<AttributeData> attributes, CancellationToken cancellation) =>
        Diagnostic.Create(
            finding.Rule,
            AttributeLocation.Of(attributes[finding.Attribute], finding.Argument, cancellation),
            finding.Severity ?? finding.Rule.DefaultSeverity,
            finding.AlsoConcerned.Select(attribute => AttributeLocation.Of(attributes[attribute], argument: null, cancellation)),
            DiagnosticProperties.WithRemedy(finding.Remedy),
            finding.Message);
}
