using System.Globalization;

namespace NetGen;

/// <summary>A column of a CSV file, by the name its header gives it or by its position. A string, an int and an index such as <c>^1</c> convert to it.</summary>
public readonly struct CsvColumn
{
    private readonly string? name;
    private readonly Index position;

    private CsvColumn(string? name, Index position)
    {
        this.name = name;
        this.position = position;
    }

    /// <summary>The column that the header calls <paramref name="name"/>.</summary>
    /// <param name="name">The name, as written in the header.</param>
    public static implicit operator CsvColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CsvColumn(name, default);
    }

    /// <summary>The column at a position, from 0.</summary>
    /// <param name="position">The position, not negative.</param>
    public static implicit operator CsvColumn(int position) => new(null, position);

    /// <summary>The column at a position, counted from the start or the end.</summary>
    /// <param name="position">The position, such as <c>^1</c> for the last column.</param>
    public static implicit operator CsvColumn(Index position) => new(null, position);

    /// <summary>The name in quotation marks, or the position.</summary>
    public override string ToString() => name is null ? position.ToString() : $"'{name}'";

    /// <summary>The position of this column among <paramref name="count"/> columns with the <paramref name="header"/>'s names, if there is a header.</summary>
    internal int Resolve(string path, int line, int count, IReadOnlyList<string>? header)
    {
        if (name is null)
        {
            int offset = position.GetOffset(count);
            return (uint)offset < (uint)count
                ? offset
                : throw DamagedFile.AtLine(path, line, $"a column at position {position.ToString()}, counted from 0", $"{count} columns");
        }

        if (header is null)
        {
            throw new ArgumentException($"Expected columns by position, since the file has no header; '{name}' is a name.", "options");
        }

        string wanted = name;
        int[] matches = [.. Enumerable.Range(0, count).Where(i => header[i] == wanted)];
        return matches.Length == 1
            ? matches[0]
            : throw DamagedFile.AtLine(path, line, $"one column called '{name}'", $"{matches.Length.ToString(CultureInfo.InvariantCulture)} among {string.Join(", ", header)}");
    }
}
