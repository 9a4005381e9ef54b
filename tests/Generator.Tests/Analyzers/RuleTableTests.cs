using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Rules;
using NetGen.CodeFixes;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>
/// The table of all rules in docs/rules/README.md. It is put together from what the other tests hold against the analyzers: the
/// descriptors, the release-tracking files, the pages, the code fixes. After a change of one of them, run this class once with
/// NETGEN_ACCEPT=1 in the environment: that writes the table anew, for review beside the change.
/// </summary>
public class RuleTableTests
{
    [Fact]
    public void The_table_lists_every_rule_with_its_category_severities_and_fix()
    {
        string path = Path.Combine(RulePage.Folder, "README.md");
        List<string> lines = [.. File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n')];
        int start = lines.FindIndex(IsRow);
        int end = lines.FindLastIndex(IsRow) + 1;
        Assert.All(lines[start..end], line => Assert.True(IsRow(line), $"'{line}' interrupts the table."));

        string[] table = Table();
        if (Environment.GetEnvironmentVariable(RulePageTests.AcceptVariable) == "1")
        {
            File.WriteAllText(path, string.Join('\n', [.. lines[..start], .. table, .. lines[end..]]));
            return;
        }

        Assert.Equal(table, lines[start..end]);
    }

    [Fact]
    public void Every_page_is_of_a_rule_that_exists() =>
        Assert.Equal(
            RuleCatalog.All.Select(rule => $"{rule.Id}.md").Append("README.md"),
            Directory.EnumerateFiles(RulePage.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_page_tells_of_a_fix_where_there_is_one_and_only_there() =>
        Assert.Equal(FixableRules().Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id).Where(id => RulePage.Of(id).Fix is not null));

    private static string[] Table()
    {
        Dictionary<string, string> notes = ReleaseFiles.Rows.ToDictionary(row => row.Id, row => row.Notes);
        return
        [
            "| rule | category | severity | what it reports | code fix |",
            "| --- | --- | --- | --- | --- |",
            .. RuleCatalog.All.Select(rule => Row(rule, RulePage.Of(rule.Id), notes[rule.Id])),
        ];
    }

    private static string Row(DiagnosticDescriptor rule, RulePage page, string notes)
    {
        string severities = string.Join(", ", page.Severities.Select(severity => severity.ToString().ToLowerInvariant()));
        return $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {severities} | {notes} | {page.Fix} |".Replace("|  |", "| |", StringComparison.Ordinal);
    }

    private static bool IsRow(string line) => line.StartsWith('|');

    private static IEnumerable<string> FixableRules() =>
        typeof(ChoiceFixProvider).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ChoiceFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((ChoiceFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .Distinct();
}
