namespace NetGen;

/// <summary>What one float of an input means.</summary>
/// <param name="Name">The column's name; for an indicator <c>column=category</c>.</param>
/// <param name="Kind">Whether it is a measured number, a category's code or an indicator.</param>
/// <param name="Categories">For <see cref="InputColumnKind.Category"/>, the category that each code stands for; else empty.</param>
public sealed record InputColumn(string Name, InputColumnKind Kind, IReadOnlyList<string> Categories);

/// <summary>The kinds of input columns.</summary>
public enum InputColumnKind
{
    /// <summary>A measured number; <see cref="Standardizer"/> scales it.</summary>
    Numeric,

    /// <summary>The code of a category, a number without a meaning of its own; <see cref="OneHotEncoder"/> replaces it by indicators.</summary>
    Category,

    /// <summary>1 where the sample is of one category, else 0; <see cref="Standardizer"/> leaves it as it is.</summary>
    Indicator,
}
