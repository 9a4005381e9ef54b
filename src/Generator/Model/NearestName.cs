namespace NetGen.Generator.Model;

/// <summary>Finds what was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the smallest edit distance; the last of equals, since it is the closest layer above.</summary>
    public static string Of(string name, IReadOnlyList<string> known) =>
        known.Reverse().OrderBy(candidate => Distance(name, candidate)).First();

    /// <summary>The Levenshtein distance, ignoring case.</summary>
    private static int Distance(string first, string second)
    {
        int[] row = [.. Enumerable.Range(0, second.Length + 1)];
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int substitution = diagonal + (char.ToUpperInvariant(first[i - 1]) == char.ToUpperInvariant(second[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length];
    }
}
