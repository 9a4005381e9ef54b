using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>The pages that help links lead to, and their code.</summary>
public class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rules_page_tells_title_and_severity_and_its_code_is_reported_as_it_says(string id)
    {
        DiagnosticDescriptor rule = RuleCatalog.All.Single(rule => rule.Id == id);
        RulePage page = RulePage.Of(id);
        Assert.Equal(rule.Title.ToString(CultureInfo.InvariantCulture), page.Title);
        Assert.Equal(rule.DefaultSeverity, page.Severities[0]);
        Assert.Contains("\n## To suppress it\n", page.Text, StringComparison.Ordinal);
        if (id == "NG0011")
        {
            // About the project file: there is no code to show.
            Assert.DoesNotContain("```csharp", page.Text, StringComparison.Ordinal);
            return;
        }

        await VerifyReportedAsync(id, page.Severities[0], page.Blocks("Reported", "csharp"), page.Blocks("What NetGen says", "text"));
        Compilation good = TestCompilation.Of(Assert.Single(page.Blocks("Not reported", "csharp")));
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(good));
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(good, out Compilation generated, out _);
        Assert.DoesNotContain(generated.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_page_that_names_a_lighter_severity_shows_a_case_of_it(string id)
    {
        RulePage page = RulePage.Of(id);
        string[] code = page.Blocks(RulePage.ReportedAsInfo, "csharp");
        if (page.Severities is [_, DiagnosticSeverity lighter])
        {
            Assert.Equal(DiagnosticSeverity.Info, lighter);
            await VerifyReportedAsync(id, lighter, code, page.Blocks(RulePage.ReportedAsInfo, "text"));
        }
        else
        {
            Assert.Empty(code);
        }
    }

    /// <summary>
    /// Checks that the one block of code is reported under the rule alone, with this severity and these messages, a line each.
    /// What the rules about networks find has its causes in single layers, which other rules report.
    /// </summary>
    private static async Task VerifyReportedAsync(string id, DiagnosticSeverity severity, string[] code, string[] messages)
    {
        Compilation compilation = TestCompilation.Of(Assert.Single(code));
        ImmutableArray<Diagnostic> found = SignalRules.All.Any(rule => rule.Id == id)
            ? await AnalyzerRun.AnalyzeAsync(compilation, id)
            : await AnalyzerRun.AnalyzeAsync(compilation);
        Assert.Equal([(id, severity)], found.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)).Distinct());
        Assert.Equal(found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)), Assert.Single(messages).Split('\n'));
    }
}
