namespace NetGen.Benchmarks;

/// <summary>A part of a document that a command writes, while people write what is around it.</summary>
internal static class DocumentPart
{
    /// <summary>Replaces what stands between a part's marks; without such a file, or without the marks, the text is the whole file.</summary>
    /// <param name="path">The document.</param>
    /// <param name="name">The part's name.</param>
    /// <param name="text">The text, with \n as line ends.</param>
    public static void Write(string path, string name, string text)
    {
        string begin = $"<!-- begin {name} -->\n";
        string end = $"<!-- end {name} -->";
        string before = File.Exists(path) ? File.ReadAllText(path) : "";
        int from = before.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        int to = before.IndexOf(end, StringComparison.Ordinal);
        File.WriteAllText(path, from >= begin.Length && to >= from ? $"{before[..from]}\n{text.TrimEnd('\n')}\n\n{before[to..]}" : text);
    }
}
