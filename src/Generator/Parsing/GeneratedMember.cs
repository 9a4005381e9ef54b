using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>A member that the generator writes.</summary>
/// <param name="Name">Its name; <c>.ctor</c> for a constructor.</param>
/// <param name="Parameters">A method's parameter types with their namespaces; null for a constant, property or field.</param>
internal sealed record GeneratedMember(string Name, params string[]? Parameters)
{
    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>Whether C# allows no member of the user's beside it: methods may stand beside others with other parameters.</summary>
    public bool Excludes(ISymbol member) => member switch
    {
        IMethodSymbol method when Parameters is not null => method.TypeParameters.Length == 0 && HasParameters(method),
        _ => true,
    };

    /// <summary>The member's name and parameter types, which no two have in common.</summary>
    public string Signature => Parameters is null ? Name : $"{Name}({string.Join(", ", Parameters)})";

    /// <summary>The member as a person would write it.</summary>
    public string Describe(string type) => Name == WellKnownMemberNames.InstanceConstructorName
        ? $"the constructor {type}({string.Join(", ", Parameters!.Select(ShortNameOf))})"
        : Parameters is null ? $"the member {Name}" : $"the method {Name}({string.Join(", ", Parameters.Select(ShortNameOf))})";

    private static string ShortNameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    private bool HasParameters(IMethodSymbol method) =>
        method.Parameters.Select(parameter => parameter.Type.ToDisplayString(TypeFormat)).SequenceEqual(Parameters);
}
