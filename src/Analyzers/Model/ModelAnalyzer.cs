using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Model;

/// <summary>Reports what the model finds wrong with names, references, arguments and shapes: NG0003, NG0006 to NG0009, NG1 and NG2011.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : NetworkTypeAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Reported = new[]
    {
        DeclarationRules.NoLayers,
        DeclarationRules.LayerName,
        DeclarationRules.UnknownLayer,
        DeclarationRules.ArgumentOutOfRange,
        DeclarationRules.UnreadLayer,
        ShapeRules.WrongRank,
        ShapeRules.WindowTooLarge,
        ShapeRules.MergedShapesDiffer,
        ShapeRules.GroupsDoNotDivide,
        ShapeRules.DenseNeedsVector,
        ShapeRules.LossDoesNotFit,
        ShapeRules.UnreadBorder,
        ShapeRules.OneSidedPadding,
        InitializationRules.ImpossibleInitializer,
    }.ToImmutableDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Reported.Values];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        // Without an order of the layers, which NG0005 asks for, nothing can be said about them.
        if (type.Network is null || type.IsScattered)
        {
            return;
        }

        foreach (Problem problem in type.Analyze(context.CancellationToken).Result.Problems)
        {
            DiagnosticDescriptor rule = Reported[problem.Rule];
            if (type.LacksAttributes && rule != DeclarationRules.LayerName && rule != DeclarationRules.ArgumentOutOfRange)
            {
                // An attribute that the compiler can't find may be the missing layer.
                continue;
            }

            context.ReportDiagnostic(Diagnostic.Create(
                rule,
                AttributeLocation.Of(type.Attributes[problem.Place.Attribute], problem.Place.Argument, context.CancellationToken),
                DiagnosticProperties.WithRemedy(problem.Remedy),
                problem.Message));
        }
    }
}
