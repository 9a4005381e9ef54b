using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>What a rule's page in docs/rules says.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">The heading after the id.</param>
/// <param name="Severities">The rule's own severity, then the one that the page names for lighter cases, if it does.</param>
/// <param name="Fix">What the code fix does, in Markdown; null if there is none.</param>
/// <param name="Text">The whole page.</param>
internal sealed partial record RulePage(string Id, string Title, IReadOnlyList<DiagnosticSeverity> Severities, string? Fix, string Text)
{
    /// <summary>The heading of the example for the lighter severity.</summary>
    public const string ReportedAsInfo = "Reported as info";

    /// <summary>The folder of the pages.</summary>
    public static string Folder { get; } = PagesFolder();

    /// <summary>Reads the page of a rule.</summary>
    public static RulePage Of(string id)
    {
        string text = File.ReadAllText(PathOf(id)).Replace("\r\n", "\n", StringComparison.Ordinal);
        Match head = Head().Match(text);
        Assert.True(head.Success, $"""
            {id}.md must begin with its title and, in the next paragraph, 'Severity: warning.', or 'Severity: warning; info for …' where lighter cases are reported;
            then in the same paragraph 'No code fix.' or 'Code fix: … .'; it begins with:
            {text[..Math.Min(300, text.Length)]}
            """);
        Assert.Equal(id, head.Groups["id"].Value);
        IEnumerable<string> severities = ((string[])[head.Groups["severity"].Value, head.Groups["lighter"].Value]).Where(name => name.Length > 0);
        return new RulePage(
            id,
            head.Groups["title"].Value,
            [.. severities.Select(name => Enum.Parse<DiagnosticSeverity>(name, ignoreCase: true))],
            head.Groups["fix"] is { Success: true } fix ? fix.Value : null,
            text);
    }

    /// <summary>The blocks of a language under a heading.</summary>
    public string[] Blocks(string heading, string language) =>
        [.. Block().Matches(Section(heading)).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    /// <summary>Writes the page with another text in the first block of a language under a heading.</summary>
    public void Rewrite(string heading, string language, string text)
    {
        string section = Section(heading);
        Group old = Block().Matches(section).First(match => match.Groups["language"].Value == language).Groups["text"];
        int start = Text.IndexOf(section, StringComparison.Ordinal) + old.Index;
        File.WriteAllText(PathOf(Id), Text[..start] + text + Text[(start + old.Length)..]);
    }

    private string Section(string heading)
    {
        int start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        int end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    private static string PathOf(string id) => Path.Combine(Folder, $"{id}.md");

    private static string PagesFolder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "docs", "rules"));

    [GeneratedRegex(@"^# (?<id>NG[0-9]{4}): (?<title>[^\n]+)\n\nSeverity: (?<severity>\w+)(; (?<lighter>\w+) [^\n.]+)?\. (No code fix[.:]|Code fix(es)?: (?<fix>[^\n]+)\.\n)")]
    private static partial Regex Head();

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
