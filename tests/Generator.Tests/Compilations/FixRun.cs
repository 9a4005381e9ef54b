using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Compilations;

/// <summary>Applies a code fix to a document in a workspace.</summary>
internal static class FixRun
{
    /// <summary>Applies a fix, by the choice of a key if it offers several, to the first diagnostic that it fixes; checks the text, and that it compiles.</summary>
    public static async Task VerifyAsync(CodeFixProvider provider, string before, string after, string? key = null)
    {
        Document document = DocumentOf(before);
        ImmutableArray<Diagnostic> diagnostics = await FixableAsync(provider, document);
        CodeAction action = await ChooseAsync(provider, document, diagnostics[0], key);
        Document fixedDocument = await ApplyAsync(action, document);
        Assert.Equal(after, (await fixedDocument.GetTextAsync()).ToString());
        Assert.Equal(diagnostics.Length - 1, (await FixableAsync(provider, fixedDocument)).Length);
        await AssertCompilesAsync(fixedDocument);
    }

    /// <summary>Applies a fix, by the choice of a key if it offers several, to all diagnostics of a document at once; checks the text, that it compiles, and that none is left.</summary>
    public static async Task VerifyAllAsync(CodeFixProvider provider, string before, string after, string? key = null)
    {
        Document document = DocumentOf(before);
        ImmutableArray<Diagnostic> diagnostics = await FixableAsync(provider, document);
        CodeAction chosen = await ChooseAsync(provider, document, diagnostics[0], key);
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, chosen.EquivalenceKey, provider.FixableDiagnosticIds, new KnownDiagnostics(diagnostics), default);
        CodeAction action = (await provider.GetFixAllProvider()!.GetFixAsync(context))!;
        Document fixedDocument = await ApplyAsync(action, document);
        Assert.Equal(after, (await fixedDocument.GetTextAsync()).ToString());
        Assert.Empty(await FixableAsync(provider, fixedDocument));
        await AssertCompilesAsync(fixedDocument);
    }

    /// <summary>The fixes offered for each diagnostic of a provider's rules.</summary>
    public static async Task<string[]> TitlesAsync(CodeFixProvider provider, string source)
    {
        Document document = DocumentOf(source);
        var titles = new List<string>();
        foreach (Diagnostic diagnostic in await FixableAsync(provider, document))
        {
            titles.AddRange((await ActionsAsync(provider, document, diagnostic)).Select(action => action.Title));
        }

        return [.. titles];
    }

    /// <summary>Applies the one fix that is offered for a diagnostic: its title, and the text that comes of it.</summary>
    public static async Task<(string Title, string Text)> ApplyAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        CodeAction action = (await ActionsAsync(provider, document, diagnostic)).Single();
        return (action.Title, (await (await ApplyAsync(action, document)).GetTextAsync()).ToString());
    }

    private static async Task AssertCompilesAsync(Document document) => Assert.Empty(
        (await document.Project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    /// <summary>A document of a project of its own.</summary>
    public static Document DocumentOf(string source)
    {
        var workspace = new AdhocWorkspace();
        Project project = workspace
            .AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Create(), "UserProject", "UserProject", LanguageNames.CSharp, compilationOptions: TestCompilation.Options, parseOptions: CSharpParseOptions.Default))
            .AddMetadataReferences(TestCompilation.References);
        return project.AddDocument("Source.cs", source);
    }

    private static async Task<ImmutableArray<Diagnostic>> FixableAsync(CodeFixProvider provider, Document document)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return [.. (await AnalyzerRun.AnalyzeAsync(compilation)).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];
    }

    private static async Task<CodeAction> ChooseAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic, string? key) =>
        (await ActionsAsync(provider, document, diagnostic)).Single(offered => key is null || offered.EquivalenceKey == key);

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    private static async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        ApplyChangesOperation operation = (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        return operation.ChangedSolution.GetDocument(document.Id)!;
    }

    private sealed class KnownDiagnostics(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
