using System.Globalization;
using System.Text;

namespace NetGen.Generator.Emission;

/// <summary>Writes indented C# with \n line ends, whatever the machine.</summary>
internal sealed class CodeWriter
{
    /// <summary>Statements of equal shape on a line.</summary>
    private const int LineBudget = 4;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes a line at the current indentation; nothing for an empty one.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            text.Append(' ', depth * 4).Append(line);
        }

        text.Append('\n');
    }

    /// <summary>Writes lines given as one text.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes something for all rows of a tile, a few of them on a line.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="statements">Statements of equal shape for each.</param>
    /// <param name="text">What is written for rows that share a line.</param>
    public void Rows(int rows, int statements, Func<IEnumerable<int>, string> text)
    {
        int together = Together(statements);
        for (int row = 0; row < rows; row += together)
        {
            Line(text(Enumerable.Range(row, Math.Min(together, rows - row))));
        }
    }

    /// <summary>Writes something for all rows of a tile under a condition, on one line if they fit.</summary>
    public void RowsIf(string condition, int rows, int statements, Func<IEnumerable<int>, string> text)
    {
        if (rows <= Together(statements))
        {
            Line($"if ({condition}) {{ {text(Enumerable.Range(0, rows))} }}");
            return;
        }

        Open($"if ({condition})");
        Rows(rows, statements, text);
        Close();
    }

    /// <summary>Writes a header and an opening brace, and indents what follows until <see cref="Close"/>.</summary>
    public void Open(string header)
    {
        Line(header);
        Line("{");
        depth++;
    }

    /// <summary>Opens a block without a header.</summary>
    public void Block()
    {
        Line("{");
        depth++;
    }

    /// <summary>Writes statements, in a block of their own where they need one.</summary>
    public void InBlock(bool needsBlock, Action write)
    {
        if (needsBlock)
        {
            Block();
        }

        write();
        if (needsBlock)
        {
            Close();
        }
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string suffix = "")
    {
        depth--;
        Line("}" + suffix);
    }

    /// <summary>A writer for lines that follow here, but not before others that depend on them are written.</summary>
    public CodeWriter Later() => new() { depth = depth };

    /// <summary>Writes what another writer has.</summary>
    public void Append(CodeWriter other) => text.Append(other.text);

    public override string ToString() => text.ToString();

    /// <summary>Rows that share a line.</summary>
    private static int Together(int statements) => Math.Max(1, LineBudget / statements);
}

/// <summary>Literals, in the invariant culture and exact.</summary>
internal static class Literal
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(float value) => float.IsNaN(value)
        ? "float.NaN"
        : value.ToString("R", CultureInfo.InvariantCulture) + "f";

    public static string Of(double value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
    };

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(string value) => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <summary>A number where the type is known to be double.</summary>
    public static string InTable(double value) => double.IsNaN(value) || double.IsInfinity(value) ? Of(value) : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>An object initialiser; nothing for none.</summary>
    public static string Settings(IReadOnlyCollection<string> settings) => settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";

    public static string Of(IEnumerable<int> values) => $"[{string.Join(", ", values.Select(Of))}]";
}
