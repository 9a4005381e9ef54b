using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Rules;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

public partial class RuleCatalogTests
{
    [Fact]
    public void The_release_files_list_every_rule_with_its_category_and_severity()
    {
        IEnumerable<string> released = ReleaseFiles.Rows.Select(row => $"{row.Id} | {row.Category} | {row.Severity}");
        Assert.Equal(RuleCatalog.All.Select(rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity}"), released);
    }

    [Fact]
    public void Every_rule_is_supported_by_exactly_one_analyzer()
    {
        IEnumerable<string> supported = AnalyzerRun.Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal);
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id), supported);
    }

    [Fact]
    public void Every_rule_links_to_a_page_of_its_id()
    {
        foreach (DiagnosticDescriptor rule in RuleCatalog.All)
        {
            Assert.Matches(Id(), rule.Id);
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            Assert.True(rule.IsEnabledByDefault);
        }
    }

    [Fact]
    public void Every_code_fix_is_for_rules_that_exist()
    {
        IEnumerable<string> fixable = typeof(ChoiceFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ChoiceFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((ChoiceFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds);
        Assert.Equal(
            [
                "NG0001", "NG0002", "NG0004", "NG0007", "NG0009",
                "NG1005",
                "NG2001", "NG2002", "NG2003", "NG2004", "NG2007", "NG2008",
                "NG3001", "NG3002", "NG3003", "NG3004", "NG3006",
                "NG4001", "NG4002", "NG4003", "NG4004", "NG4005", "NG4008",
                "NG5001", "NG5002", "NG5004", "NG5005", "NG5006",
                "NG6001",
            ],
            fixable.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^NG[0-9]{4}$")]
    private static partial Regex Id();
}
