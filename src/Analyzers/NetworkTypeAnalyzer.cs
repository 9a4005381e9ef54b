using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers;

/// <summary>An analyzer of types that carry attributes of NetGen.</summary>
public abstract class NetworkTypeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (NetworkType.MayBeIn(start.Compilation))
            {
                start.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
            }
        });
    }

    private protected abstract void Analyze(SymbolAnalysisContext context, NetworkType type);

    private void AnalyzeType(SymbolAnalysisContext context)
    {
        if (NetworkType.Of((INamedTypeSymbol)context.Symbol, context.CancellationToken) is { } type)
        {
            Analyze(context, type);
        }
    }
}
