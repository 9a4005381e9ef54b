using System.Text;

namespace NetGen;

/// <summary>
/// Reads the records of a CSV file by RFC 4180: fields in quotation marks may hold separators, line ends and doubled quotation marks. Lines end with
/// CR LF, LF or CR; empty lines are skipped.
/// </summary>
internal sealed class CsvRecordReader
{
    private const int EndOfFile = -1;

    private readonly string path;
    private readonly TextReader text;
    private readonly char separator;
    private readonly StringBuilder field = new();
    private readonly List<string> fields = [];
    private readonly List<int> lines = [];
    private int current;
    private int line = 1;

    internal CsvRecordReader(string path, TextReader text, char separator)
    {
        this.path = path;
        this.text = text;
        this.separator = separator;
        Advance();
    }

    /// <summary>The fields of the current record; overwritten by the next.</summary>
    internal IReadOnlyList<string> Fields => fields;

    /// <summary>The line on which the current record starts, from 1.</summary>
    internal int Line => lines[0];

    /// <summary>The line on which a field starts, from 1; in a record with line ends inside fields they differ.</summary>
    internal int LineOf(int index) => lines[index];

    /// <summary>Reads the next record; false at the end of the file.</summary>
    /// <exception cref="InvalidDataException">Misplaced quotation marks, or bytes that are not UTF-8.</exception>
    internal bool Read()
    {
        fields.Clear();
        lines.Clear();
        while (current is '\r' or '\n')
        {
            EndLine();
        }

        if (current == EndOfFile)
        {
            return false;
        }

        while (true)
        {
            lines.Add(line);
            field.Clear();
            if (current == '"')
            {
                ReadQuoted();
            }
            else
            {
                ReadPlain();
            }

            fields.Add(field.ToString());
            if (current != separator)
            {
                break;
            }

            Advance();
        }

        if (current != EndOfFile)
        {
            EndLine();
        }

        return true;
    }

    private void ReadPlain()
    {
        while (!AtFieldEnd)
        {
            if (current == '"')
            {
                throw DamagedFile.AtLine(path, line, $"a field with quotation marks to be quoted as a whole, in column {fields.Count + 1}", $"one after '{field.ToString()}'");
            }

            field.Append((char)current);
            Advance();
        }
    }

    private void ReadQuoted()
    {
        int start = line;
        Advance();
        while (true)
        {
            if (current == EndOfFile)
            {
                throw DamagedFile.AtLine(path, start, $"a closing quotation mark in column {fields.Count + 1}", $"the end of the file");
            }

            if (current == '"')
            {
                Advance();
                if (current != '"')
                {
                    break;
                }
            }
            else if (current == '\n')
            {
                line++;
            }

            field.Append((char)current);
            Advance();
        }

        if (!AtFieldEnd)
        {
            throw DamagedFile.AtLine(path, line, $"a separator or the end of the line after the closing quotation mark in column {fields.Count + 1}", $"'{((char)current).ToString()}'");
        }
    }

    private bool AtFieldEnd => current == separator || current is '\r' or '\n' or EndOfFile;

    private void EndLine()
    {
        bool carriageReturn = current == '\r';
        Advance();
        if (carriageReturn && current == '\n')
        {
            Advance();
        }

        line++;
    }

    private void Advance()
    {
        try
        {
            current = text.Read();
        }
        catch (Exception cause) when (cause is DecoderFallbackException or InvalidDataException)
        {
            throw DamagedFile.AtLine(path, line, $"text in UTF-8, plain or gzip", $"damaged bytes there or soon after: {cause.Message}", cause);
        }
    }
}
