using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Published;

/// <summary>
/// Networks as they are published and taught. A false alarm on one of them costs more trust than a missed case: no analyzer may report
/// a warning or an error; suggestions and information are welcome.
/// </summary>
internal static class PublishedNetwork
{
    /// <summary>Checks a network given by its attributes.</summary>
    public static Task VerifyAsync(string attributes) => VerifySourceAsync($"{attributes}\npublic sealed partial class Net;");

    /// <summary>Checks the networks of a whole source.</summary>
    public static async Task VerifySourceAsync(string source)
    {
        CSharpCompilation compilation = TestCompilation.Of(source);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        IEnumerable<Diagnostic> found = await AnalyzerRun.AnalyzeAsync(compilation);
        Assert.Empty(found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>The same attributes several times over.</summary>
    public static string Repeat(int count, string attributes) => string.Concat(Enumerable.Repeat(attributes + "\n", count));

    /// <summary>Blocks with a number each, from 1.</summary>
    public static string Blocks(int count, Func<int, string> attributes) =>
        string.Concat(Enumerable.Range(1, count).Select(block => attributes(block) + "\n"));
}
