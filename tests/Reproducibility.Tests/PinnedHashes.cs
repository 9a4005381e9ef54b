using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace NetGen.Reproducibility.Tests;

/// <summary>
/// The hashes that every machine must find: hashes.txt, an item a line. When a change of the arithmetic is meant, run the
/// tests once with NETGEN_ACCEPT=1 in the environment: that writes the file anew, for review beside the change.
/// </summary>
internal static class PinnedHashes
{
    private const string AcceptVariable = "NETGEN_ACCEPT";

    public static ImmutableSortedDictionary<string, string> Load() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "hashes.txt"))
            .Select(line => line.Split('\t'))
            .ToImmutableSortedDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Writes the file in the source tree if the environment asks for it.</summary>
    /// <returns>Whether it was asked for.</returns>
    public static bool AcceptIfAsked(Run run)
    {
        if (Environment.GetEnvironmentVariable(AcceptVariable) != "1")
        {
            return false;
        }

        File.WriteAllText(SourcePath(), string.Concat(run.Hashes.Select(item => $"{item.Key}\t{item.Value}\n")));
        return true;
    }

    private static string SourcePath([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "hashes.txt");
}
