using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NetGen.Samples.Mnist;

/// <summary>Options with a number in a range; numbers have a point, whatever the machine's culture.</summary>
internal static class NumberOption
{
    /// <summary>A whole number.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What help says.</param>
    /// <param name="fallback">The value without the option.</param>
    /// <param name="smallest">The smallest value.</param>
    /// <param name="largest">The largest value.</param>
    public static Option<int> Whole(string name, string description, int fallback, int smallest, int largest = int.MaxValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
            int.TryParse(Text(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            && value >= smallest && value <= largest
                ? value
                : Refuse<int>(result, name, largest == int.MaxValue ? $"a whole number of at least {smallest}" : $"a whole number from {smallest} to {largest}"),
    };

    /// <summary>A seed.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What help says.</param>
    /// <param name="fallback">The value without the option.</param>
    public static Option<ulong> Seed(string name, string description, ulong fallback) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => fallback,
        CustomParser = result => ulong.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : Refuse<ulong>(result, name, "a whole number from 0 to 2⁶⁴ − 1"),
    };

    /// <summary>A number above 0, or none.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What help says.</param>
    public static Option<double?> Positive(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => double.TryParse(Text(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && (float)value > 0 && float.IsFinite((float)value)
                ? value
                : Refuse<double?>(result, name, "a number above 0, such as 0.01 or 1e-3"),
    };

    private static string Text(ArgumentResult result) => result.Tokens[^1].Value;

    private static T? Refuse<T>(ArgumentResult result, string name, string expected)
    {
        result.AddError($"{name} takes {expected}; '{Text(result)}' came.");
        return default;
    }
}
