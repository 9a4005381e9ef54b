using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Rules;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>
/// The pages that help links lead to, and their code. When messages were meant to change, run this class once with NETGEN_ACCEPT=1 in
/// the environment: that writes the pages' quotations anew, for review beside the change.
/// </summary>
public partial class RulePageTests
{
    /// <summary>The environment variable that has the pages and the table written anew.</summary>
    internal const string AcceptVariable = "NETGEN_ACCEPT";

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
        if (id is "NG0011" or "NG9999")
        {
            // About the project file, and about NetGen itself: there is no code to show.
            Assert.DoesNotContain("```csharp", page.Text, StringComparison.Ordinal);
            return;
        }

        await VerifyReportedAsync(page, page.Severities[0], "Reported", "What NetGen says");
        Compilation good = TestCompilation.Of(Assert.Single(page.Blocks("Not reported", "csharp")));
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(good));
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(good, out Compilation generated, out _);
        Assert.DoesNotContain(generated.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void Accuracies_that_pages_quote_stand_in_the_document_they_are_from()
    {
        HashSet<string> measured = [.. Accuracies(File.ReadAllText(Path.Combine(RulePage.Folder, "..", "initialisation.md")), " |")];
        string[] quoted =
        [
            .. RuleCatalog.All.Select(rule => RulePage.Of(rule.Id)).Where(page => page.Text.Contains("(../initialisation.md)", StringComparison.Ordinal))
                .SelectMany(page => Accuracies(page.Text, " %").Select(accuracy => $"{page.Id}: {accuracy}")),
        ];
        Assert.NotEmpty(quoted);
        Assert.DoesNotContain(quoted, quote => !measured.Contains(quote.Split(' ')[1]));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_page_that_names_a_lighter_severity_shows_a_case_of_it(string id)
    {
        RulePage page = RulePage.Of(id);
        if (page.Severities is [_, DiagnosticSeverity lighter])
        {
            Assert.Equal(DiagnosticSeverity.Info, lighter);
            await VerifyReportedAsync(page, lighter, RulePage.ReportedAsInfo, RulePage.ReportedAsInfo);
        }
        else
        {
            Assert.Empty(page.Blocks(RulePage.ReportedAsInfo, "csharp"));
        }
    }

    /// <summary>
    /// Checks that the one block of code under a heading is reported under the page's rule alone, with this severity and the messages
    /// that are quoted under another heading, a line each. What the rules about networks find has its causes in single layers, which
    /// other rules report; and a large network has large weights.
    /// </summary>
    /// <summary>Every figure of two digits before the point and two behind that a text has in front of an ending.</summary>
    private static IEnumerable<string> Accuracies(string text, string ending) =>
        Accuracy().Matches(text).Where(match => text.AsSpan(match.Index + match.Length).StartsWith(ending, StringComparison.Ordinal)).Select(match => match.Value);

    private static async Task VerifyReportedAsync(RulePage page, DiagnosticSeverity severity, string codeHeading, string messageHeading)
    {
        Compilation compilation = TestCompilation.Of(Assert.Single(page.Blocks(codeHeading, "csharp")));
        ImmutableArray<Diagnostic> found = SignalRules.All.Any(rule => rule.Id == page.Id)
            ? await AnalyzerRun.AnalyzeAsync(compilation, page.Id)
            : [.. (await AnalyzerRun.AnalyzeAsync(compilation)).Where(diagnostic => diagnostic.Id == page.Id || diagnostic.Id != CostRules.WeightBudget.Id)];
        Assert.Equal([(page.Id, severity)], found.Select(diagnostic => (diagnostic.Id, diagnostic.Severity)).Distinct());
        string[] messages = [.. found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            page.Rewrite(messageHeading, "text", string.Join('\n', messages));
            return;
        }

        Assert.Equal(messages, Assert.Single(page.Blocks(messageHeading, "text")).Split('\n'));
    }

    [GeneratedRegex(@"\b\d\d\.\d\d\b")]
    private static partial Regex Accuracy();
}
