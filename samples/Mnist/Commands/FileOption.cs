using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetGen.Samples.Mnist;

/// <summary>Options with a file's path, checked before a long run rather than after it.</summary>
internal static class FileOption
{
    /// <summary>A file to write: its folder must be there.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What help says.</param>
    public static Option<string?> ToWrite(string name, string description) => Create(
        name,
        description,
        path => Directory.Exists(path) ? $"{name} takes a file; '{path}' is a folder."
            : !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? $"{name}: there is no folder '{Path.GetDirectoryName(path)}' to write to."
            : null);

    /// <summary>A file to read: it must be there.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What help says.</param>
    public static Option<string?> ToRead(string name, string description) => Create(
        name, description, path => File.Exists(path) ? null : $"{name}: there is no file '{path}'.");

    private static Option<string?> Create(string name, string description, Func<string, string?> error)
    {
        Option<string?> option = new(name) { Description = description, HelpName = "path" };
        option.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens)
            {
                if ((token.Value.Length == 0 ? $"{name} takes a path; an empty text came." : error(token.Value)) is { } message)
                {
                    result.AddError(message);
                }
            }
        });
        return option;
    }
}
