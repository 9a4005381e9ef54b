using NetGen.Samples.Diagnostics;

namespace NetGen.Tests.Samples;

/// <summary>The comment above a network that says what the compiler reports of it.</summary>
internal static class MessageComment
{
    private const int Width = 160;
    private const string Continuation = "    ";

    /// <summary>The lines, without slashes: a rule's severity, id, how often it is reported if more than once, and its first message, wrapped.</summary>
    public static IReadOnlyList<string> LinesFor(IEnumerable<CompilerMessage> messages) =>
        [.. messages.GroupBy(message => message.Rule).SelectMany(rule => Wrap(TextOf(rule.First(), rule.Count())))];

    /// <summary>Writes the comments of a file's networks anew.</summary>
    public static string Rewrite(string text, IEnumerable<(NetworkSource Network, IReadOnlyList<string> Comment)> networks)
    {
        List<string> lines = [.. text.Split('\n')];
        foreach ((NetworkSource network, IReadOnlyList<string> comment) in networks.OrderByDescending(entry => entry.Network.FirstLine))
        {
            int start = network.FirstLine - 1 - network.Comments.Count;
            lines.RemoveRange(start, network.Comments.Count);
            lines.InsertRange(start, comment.Select(line => $"// {line}"));
        }

        return string.Join('\n', lines);
    }

    private static string TextOf(CompilerMessage first, int count) =>
        $"{first.Severity} {first.Rule}{(count > 1 ? $", {count} times" : "")}: {first.Text}";

    private static IEnumerable<string> Wrap(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = Continuation + word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
