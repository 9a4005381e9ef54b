namespace NetGen.Generator.Model;

/// <summary>A network as it stands in source: the class and its attributes, before anything is made of them.</summary>
/// <param name="Type">The class.</param>
/// <param name="Attributes">The [Network], [Loss] and layer attributes in source order.</param>
internal sealed record NetworkDeclaration(TypeIdentity Type, EquatableArray<AttributeDeclaration> Attributes)
{
    /// <summary>The index of the first attribute of a name; −1 if there is none.</summary>
    public int IndexOf(string attribute)
    {
        for (int index = 0; index < Attributes.Count; index++)
        {
            if (string.Equals(Attributes[index].Name, attribute, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}

/// <summary>Where the generated part of a class belongs.</summary>
/// <param name="Namespace">The namespace; empty for the global one.</param>
/// <param name="ContainingTypes">The headers of the types around it, outermost first, such as <c>partial class Outer</c>.</param>
/// <param name="Keyword"><c>class</c> or <c>record</c>.</param>
/// <param name="Name">The class's name as an identifier, with @ where it needs one.</param>
/// <param name="IsSealed">Whether the class is sealed.</param>
internal sealed record TypeIdentity(
    string Namespace, EquatableArray<string> ContainingTypes, string Keyword, string Name, bool IsSealed)
{
    /// <summary>Whether the user wrote a <c>ToString</c>, which then stays theirs.</summary>
    public bool DeclaresToString { get; init; }

    /// <summary>The signatures of generated members for which what the user wrote leaves no room, so that no network can be made of the class.</summary>
    public EquatableArray<string> Collisions { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>An attribute with its constant arguments.</summary>
/// <param name="Name">The attribute's name without its suffix: <c>Network</c>, <c>Loss</c>, <c>Dense</c>.</param>
/// <param name="Arguments">Its arguments, positional ones under their parameter's name.</param>
internal sealed record AttributeDeclaration(string Name, EquatableArray<AttributeArgument> Arguments)
{
    /// <summary>Whether the compiler itself finds fault with the arguments, so that nothing can be said about their values.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>The argument of a name; null if there is none.</summary>
    public AttributeArgument? Find(string name) =>
        Arguments.Items.FirstOrDefault(argument => string.Equals(argument.Name, name, StringComparison.Ordinal));
}

/// <summary>A constant argument of an attribute.</summary>
/// <param name="Name">The parameter's or property's name.</param>
/// <param name="IsPositional">Whether it is a constructor's argument.</param>
/// <param name="Value">An int (also for enums), ulong, double, bool, string, or an <see cref="EquatableArray{Int32}"/>; null if it is none of these.</param>
internal sealed record AttributeArgument(string Name, bool IsPositional, object? Value);
