using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Internal;

/// <summary>NG9999: the generator failed at a sound declaration, and left a stub that says so.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GenerationFailureAnalyzer : NetworkTypeAnalyzer
{
    private const string Issues = "https://github.com/netgen/netgen/issues";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InternalRules.GenerationFailed];

    private protected override void Analyze(SymbolAnalysisContext context, NetworkType type)
    {
        IFieldSymbol? constant = type.Symbol.GetMembers(GenerationFailure.Constant).OfType<IFieldSymbol>().FirstOrDefault();
        if (constant is { IsConst: true, DeclaredAccessibility: Accessibility.Private, ConstantValue: string failure } && type.Network is { } network)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                InternalRules.GenerationFailed,
                AttributeLocation.Of(network, argument: null, context.CancellationToken),
                $"NetGen could not finish '{type.Symbol.Name}' ({failure}), and its members throw until it can: that is a mistake in NetGen, not in your network; please report this message with the attributes of the class at {Issues}"));
        }
    }
}
