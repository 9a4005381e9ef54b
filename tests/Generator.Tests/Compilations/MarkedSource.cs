using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests.Compilations;

/// <summary>Source in which <c>[|…|]</c> or <c>{|NG0001:…|}</c> marks where a diagnostic is expected.</summary>
internal sealed record MarkedSource(string Text, ImmutableArray<(string? Id, TextSpan Span)> Marks)
{
    public static MarkedSource Parse(string source)
    {
        var text = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var marks = ImmutableArray.CreateBuilder<(string? Id, TextSpan Span)>();
        for (int position = 0; position < source.Length;)
        {
            string rest = source.Substring(position, Math.Min(2, source.Length - position));
            if (rest == "[|")
            {
                open.Push((null, text.Length));
                position += 2;
            }
            else if (rest == "{|")
            {
                int colon = source.IndexOf(':', position);
                open.Push((source[(position + 2)..colon], text.Length));
                position = colon + 1;
            }
            else if (rest is "|]" or "|}")
            {
                (string? id, int start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                position += 2;
            }
            else
            {
                text.Append(source[position++]);
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), marks.ToImmutable())
            : throw new FormatException($"{open.Count} marks are not closed.");
    }
}
