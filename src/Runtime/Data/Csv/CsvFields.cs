using System.Globalization;

namespace NetGen;

/// <summary>Reads single fields of the current record, and says where one is that is not what it should be.</summary>
internal sealed class CsvFields(string path, CsvRecordReader records, CsvSchema schema)
{
    /// <summary>Requires as many fields as the first record had.</summary>
    internal void RequireCount()
    {
        if (records.Fields.Count != schema.Names.Length)
        {
            throw DamagedFile.AtLine(path, records.Line, $"{schema.Names.Length} fields", $"{records.Fields.Count}");
        }
    }

    /// <summary>A finite number, written with a point whatever the culture.</summary>
    internal float Number(int column)
    {
        string field = records.Fields[column];
        bool parsed = float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out float value);
        return parsed && float.IsFinite(value) ? value : throw Unexpected(column, "a finite number with a point as its decimal separator");
    }

    /// <summary>A name that is not empty.</summary>
    internal string Name(int column) => records.Fields[column] is { Length: > 0 } name ? name : throw Unexpected(column, "a name");

    /// <summary>A class index from 0 to <paramref name="largest"/>.</summary>
    internal int ClassIndex(int column, int largest)
    {
        bool parsed = int.TryParse(records.Fields[column], NumberStyles.None, CultureInfo.InvariantCulture, out int index);
        return parsed && index <= largest ? index : throw Unexpected(column, $"a class index from 0 to {largest.ToString(CultureInfo.InvariantCulture)}");
    }

    internal InvalidDataException Unexpected(int column, string expected)
    {
        string field = records.Fields[column];
        return DamagedFile.AtLine(path, records.LineOf(column), $"{expected} in column {column + 1} ({schema.Names[column]})", $"{(field.Length == 0 ? "an empty field" : $"'{field}'")}");
    }
}
