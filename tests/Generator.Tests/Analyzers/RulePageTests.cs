using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>The pages that help links lead to, and their code.</summary>
public partial class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rules_page_tells_title_and_severity_and_its_code_is_reported_as_it_says(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.All.Single(rule => rule.Id == id);
        string page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Pages", $"{id}.md"));
        Assert.StartsWith($"# {id}: {rule.Title}\n\nSeverity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}.", page, StringComparison.Ordinal);
        Assert.Contains("## To suppress it", page, StringComparison.Ordinal);

        string[] code = [.. Code().Matches(page).Select(match => match.Groups[1].Value)];
        if (id == "NG0011")
        {
            // About the project file: there is no code to show.
            Assert.Empty(code);
            return;
        }

        Assert.Equal(2, code.Length);
        ImmutableArray<Diagnostic> found = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(code[0]));
        Assert.Equal([id], found.Select(diagnostic => diagnostic.Id).Distinct());
        string[] messages = [.. Message().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)), Assert.Single(messages).Split('\n'));

        Compilation good = TestCompilation.Of(code[1]);
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(good));
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(good, out Compilation generated, out _);
        Assert.DoesNotContain(generated.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Code();

    /// <summary>What a page says that is reported, a line a message.</summary>
    [GeneratedRegex("## What NetGen says\n\n```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Message();
}
