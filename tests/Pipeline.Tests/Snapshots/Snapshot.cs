using System.Runtime.CompilerServices;

namespace NetGen.Pipeline.Tests.Snapshots;

/// <summary>
/// Compares text with a file beside the tests, in the layout of Verify.SourceGenerators, so that the package can take this
/// class's place without a change to the files: <c>Class.Method#File.g.verified.cs</c>, whose first line names the generated
/// file. On a difference the text that came is written beside it as <c>….received.cs</c>. When the difference is meant, run the
/// tests once with NETGEN_ACCEPT=1 in the environment: that writes the verified files anew, for review beside the change.
/// </summary>
internal static class Snapshot
{
    private const string AcceptVariable = "NETGEN_ACCEPT";

    /// <summary>Checks every file that a run generated.</summary>
    public static void Verify(GeneratorRun run, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string folder = Path.GetDirectoryName(testFile)!;
        string prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}";
        foreach ((string name, string text) in run.Files)
        {
            string path = Path.Combine(folder, $"{prefix}#{name[..^".cs".Length]}");
            Compare($"{path}.verified.cs", $"{path}.received.cs", $"//HintName: {name}\n{text}");
        }

        string[] expected = [.. Directory.GetFiles(folder, $"{prefix}#*.verified.cs").Select(path => Path.GetFileName(path))];
        Assert.Equal(run.Files.Length, expected.Length);
    }

    private static void Compare(string verified, string received, string text)
    {
        File.Delete(received);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(verified, text);
            return;
        }

        string expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        if (expected == text)
        {
            return;
        }

        File.WriteAllText(received, text);
        (string[] before, string[] after) = (expected.Split('\n'), text.Split('\n'));
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"""
            {Path.GetFileName(received)} differs from {Path.GetFileName(verified)} first in line {line + 1}:
            expected: {before.ElementAtOrDefault(line) ?? "the end"}
            received: {after.ElementAtOrDefault(line) ?? "the end"}
            If the difference is meant, run the tests once with {AcceptVariable}=1.
            """);
    }
}
