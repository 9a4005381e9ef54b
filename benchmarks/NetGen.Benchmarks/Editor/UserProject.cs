using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Benchmarks.Editor;

/// <summary>A user's project: the file of one network, and twenty other files.</summary>
internal sealed class UserProject
{
    /// <summary>The network's class.</summary>
    public const string NetworkClass = "App.Network";

    private const int OtherFiles = 20;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    private UserProject(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; }

    /// <summary>The file with the network.</summary>
    public SyntaxTree NetworkFile => Compilation.SyntaxTrees[0];

    public static UserProject Of(EditorSubject subject, int variant)
    {
        IEnumerable<SyntaxTree> others = Enumerable.Range(1, OtherFiles).Select(file => CSharpSyntaxTree.ParseText(OtherSource(file, 0), ParseOptions, $"Other{file}.cs"));
        return new UserProject(CSharpCompilation.Create(
            "UserProject",
            [CSharpSyntaxTree.ParseText(subject.Source(variant), ParseOptions, "Network.cs"), .. others],
            UserReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));
    }

    /// <summary>The project after a number in the network's declaration was changed.</summary>
    public UserProject WithNetwork(EditorSubject subject, int variant) => With(NetworkFile, subject.Source(variant));

    /// <summary>The project after a line of another file was changed.</summary>
    public UserProject WithOther(int variant) => With(Compilation.SyntaxTrees[OtherFiles], OtherSource(OtherFiles, variant));

    private UserProject With(SyntaxTree file, string text)
    {
        SourceText before = file.GetText();
        int start = 0;
        while (start < Math.Min(before.Length, text.Length) && before[start] == text[start])
        {
            start++;
        }

        int end = 0;
        while (end < Math.Min(before.Length, text.Length) - start && before[before.Length - 1 - end] == text[text.Length - 1 - end])
        {
            end++;
        }

        // As a change, not as another text: only what is around it is parsed anew, as in an editor.
        var change = new TextChange(TextSpan.FromBounds(start, before.Length - end), text[start..(text.Length - end)]);
        return new UserProject(Compilation.ReplaceSyntaxTree(file, file.WithChangedText(before.WithChanges(change))));
    }

    private static string OtherSource(int file, int variant) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace App.Part{{file}};

        /// <summary>Something that a program has beside its network.</summary>
        [Serializable]
        public sealed record Entry{{file}}(string Name, double Value, DateTime Day);

        public interface ISource{{file}}
        {
            IReadOnlyList<Entry{{file}}> Read(int count);
        }

        public sealed class Table{{file}} : ISource{{file}}
        {
            private readonly Dictionary<string, Entry{{file}}> entries = new(StringComparer.Ordinal);

            public int Count => entries.Count;

            [Obsolete("Use Read.")]
            public Entry{{file}}? First => entries.Values.FirstOrDefault();

            public void Add(Entry{{file}} entry) => entries[entry.Name] = entry;

            public IReadOnlyList<Entry{{file}}> Read(int count)
            {
                var read = new List<Entry{{file}}>();
                foreach (Entry{{file}} entry in entries.Values.OrderBy(entry => entry.Day).ThenBy(entry => entry.Name))
                {
                    if (read.Count == count + {{variant}})
                    {
                        break;
                    }

                    read.Add(entry with { Value = Math.Round(entry.Value, 3) });
                }

                return read;
            }
        }

        public static class Report{{file}}
        {
            public static string Of(ISource{{file}} source)
            {
                double sum = 0;
                foreach (Entry{{file}} entry in source.Read(100))
                {
                    sum += entry.Value;
                }

                return $"{sum:0.0} in all";
            }
        }
        """;
}
