using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Editor;

/// <summary>An analyzer whose actions are timed. It passes on the kinds of actions that NetGen's analyzers register.</summary>
#pragma warning disable RS1001 // It is made by hand, not found by its attribute.
internal sealed class MeasuredAnalyzer(DiagnosticAnalyzer analyzer) : DiagnosticAnalyzer
#pragma warning restore RS1001
{
    /// <summary>Milliseconds since the last <see cref="Reset"/>.</summary>
    public double Milliseconds { get; private set; }

    public string Name => analyzer.GetType().Name;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => analyzer.SupportedDiagnostics;

    public void Reset() => Milliseconds = 0;

#pragma warning disable RS1025, RS1026 // The analyzer inside says both.
    public override void Initialize(AnalysisContext context) => analyzer.Initialize(new Context(context, this));
#pragma warning restore RS1025, RS1026

    private void Time(Action action)
    {
        double start = ThreadClock.Milliseconds;
        action();
        Milliseconds += ThreadClock.Milliseconds - start;
    }

    private sealed class Context(AnalysisContext context, MeasuredAnalyzer analyzer) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => context.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => context.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            context.RegisterCompilationStartAction(start => analyzer.Time(() => action(new Start(start, analyzer))));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            context.RegisterSymbolAction(symbol => analyzer.Time(() => action(symbol)), symbolKinds);

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();
    }

#pragma warning disable RS1012 // The analyzer inside registers its actions on this.
    private sealed class Start(CompilationStartAnalysisContext context, MeasuredAnalyzer analyzer)
        : CompilationStartAnalysisContext(context.Compilation, context.Options, context.CancellationToken)
#pragma warning restore RS1012
    {
        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            context.RegisterSymbolAction(symbol => analyzer.Time(() => action(symbol)), symbolKinds);

        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();
    }
}
