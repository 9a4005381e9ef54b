namespace NetGen;

/// <summary>The exception for a file that is not what it should be: where, what was expected and what came, the same under every culture.</summary>
internal static class DamagedFile
{
    internal static InvalidDataException At(string file, long offset, FormattableString expected, FormattableString found, Exception? cause = null) =>
        new(FormattableString.Invariant($"{file}, offset {offset}: expected {FormattableString.Invariant(expected)}; found {FormattableString.Invariant(found)}."), cause);

    internal static InvalidDataException AtLine(string file, int line, FormattableString expected, FormattableString found, Exception? cause = null) =>
        new(FormattableString.Invariant($"{file}, line {line}: expected {FormattableString.Invariant(expected)}; found {FormattableString.Invariant(found)}."), cause);
}
