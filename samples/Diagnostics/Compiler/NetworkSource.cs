namespace NetGen.Samples.Diagnostics;

/// <summary>Where a network stands in the source.</summary>
/// <param name="Name">The class.</param>
/// <param name="File">The source file's name.</param>
/// <param name="FirstLine">The line of its first attribute, from 1.</param>
/// <param name="LastLine">The line of its class.</param>
/// <param name="Comments">The plain comments right above the first attribute, without their slashes.</param>
/// <param name="Declaration">The attributes and the class.</param>
internal sealed record NetworkSource(string Name, string File, int FirstLine, int LastLine, IReadOnlyList<string> Comments, IReadOnlyList<string> Declaration)
{
    private const string Class = "partial class ";
    private const string Comment = "// ";

    /// <summary>The networks of the source files beside the program, in their order.</summary>
    public static IReadOnlyList<NetworkSource> ReadAll() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Networks"), "*.cs")
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Read(Path.GetFileName(path), System.IO.File.ReadAllLines(path))),
    ];

    /// <summary>Whether a message is about this network.</summary>
    public bool Holds(CompilerMessage message) => message.File == File && message.Line >= FirstLine && message.Line <= LastLine;

    private static IEnumerable<NetworkSource> Read(string file, string[] lines)
    {
        for (int last = 0; last < lines.Length; last++)
        {
            if (!lines[last].Contains(Class, StringComparison.Ordinal))
            {
                continue;
            }

            int first = StartOf(lines, last, line => line.StartsWith('['));
            int comments = StartOf(lines, first, line => line.StartsWith(Comment, StringComparison.Ordinal));
            yield return new NetworkSource(
                lines[last][(lines[last].IndexOf(Class, StringComparison.Ordinal) + Class.Length)..].TrimEnd(';'),
                file,
                first + 1,
                last + 1,
                [.. lines[comments..first].Select(line => line[Comment.Length..])],
                lines[first..(last + 1)]);
        }
    }

    /// <summary>The first of the lines right above another that are all of one kind.</summary>
    private static int StartOf(string[] lines, int below, Func<string, bool> isKind)
    {
        while (below > 0 && isKind(lines[below - 1]))
        {
            below--;
        }

        return below;
    }
}
