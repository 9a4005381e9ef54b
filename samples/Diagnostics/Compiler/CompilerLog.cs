using System.Text.Json;

namespace NetGen.Samples.Diagnostics;

/// <summary>The messages of the build that made this program, which MSBuild's property ErrorLog kept (format: OASIS SARIF 2.1.0).</summary>
internal static class CompilerLog
{
    /// <summary>NetGen's messages in the order of files and lines.</summary>
    public static IReadOnlyList<CompilerMessage> Read()
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "compiler.sarif")));
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        Dictionary<string, string> links = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(rule => rule.TryGetProperty("helpUri", out _))
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.GetProperty("helpUri").GetString()!);
        return
        [
            .. run.GetProperty("results").EnumerateArray()
                .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("NG", StringComparison.Ordinal))
                .Select(result => MessageOf(result, links))
                .OrderBy(message => message.File, StringComparer.Ordinal)
                .ThenBy(message => message.Line)
                .ThenBy(message => message.Column)
                .ThenBy(message => message.Rule, StringComparer.Ordinal),
        ];
    }

    private static CompilerMessage MessageOf(JsonElement result, Dictionary<string, string> links)
    {
        string rule = result.GetProperty("ruleId").GetString()!;
        string level = result.GetProperty("level").GetString()!;
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        JsonElement region = place.GetProperty("region");
        return new CompilerMessage(
            rule,
            level == "note" ? "info" : level,
            result.GetProperty("message").GetProperty("text").GetString()!,
            Path.GetFileName(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            links[rule]);
    }
}
