using System.CommandLine;

namespace NetGen.Samples.Mnist;

/// <summary>Options that take one of a few names.</summary>
internal static class ChoiceOption
{
    /// <summary>An option.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What help says.</param>
    /// <param name="fallback">The value without the option.</param>
    /// <param name="choices">The names it takes.</param>
    public static Option<string> Create(string name, string description, string fallback, IReadOnlyList<string> choices)
    {
        Option<string> option = new(name)
        {
            Description = description,
            DefaultValueFactory = _ => fallback,
            HelpName = string.Join('|', choices),
        };
        option.CompletionSources.Add(_ => choices.Select(choice => new System.CommandLine.Completions.CompletionItem(choice)));
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !choices.Contains(token.Value)) is { } unknown)
            {
                result.AddError($"{name} takes one of {string.Join(", ", choices)}; '{unknown.Value}' came.");
            }
        });
        return option;
    }
}
