using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads a class's symbol and attributes into a declaration that knows nothing of symbols.</summary>
internal static class DeclarationReader
{
    public const string NetworkAttributeName = $"{Namespace}.{NetworkAttribute}";
    private const string Namespace = "NetGen";
    private const string NetworkAttribute = "NetworkAttribute";
    private const string LossAttribute = "LossAttribute";
    private const string LayerAttribute = "LayerAttribute";

    /// <summary>The attributes of NetGen on a class, in source order; the ones of other libraries left out.</summary>
    public static ImmutableArray<AttributeData> AttributesOf(INamedTypeSymbol type) =>
        [.. type.GetAttributes().Where(IsOurs)];

    /// <summary>The declaration of a class; null if the generator can't add to it, which the analyzers explain.</summary>
    public static NetworkDeclaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (Obstacle.Of(type, cancellation).Any())
        {
            return null;
        }

        NetworkDeclaration declaration = Describe(type, cancellation);
        return declaration with { Type = declaration.Type with { Collisions = GeneratedMembers.CollisionsOf(type, cancellation) } };
    }

    /// <summary>The declaration of a class, whether or not the generator can add to it, or has done so.</summary>
    public static NetworkDeclaration Describe(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var attributes = ImmutableArray.CreateBuilder<AttributeDeclaration>();
        foreach (AttributeData attribute in AttributesOf(type))
        {
            cancellation.ThrowIfCancellationRequested();
            attributes.Add(ReadAttribute(attribute));
        }

        return new NetworkDeclaration(IdentityOf(type), new EquatableArray<AttributeDeclaration>(attributes.ToImmutable()));
    }

    /// <summary>Whether an attribute class is a layer.</summary>
    public static bool IsLayer(INamedTypeSymbol? attribute)
    {
        for (INamedTypeSymbol? type = attribute?.BaseType; type is not null; type = type.BaseType)
        {
            if (IsOurs(type, LayerAttribute))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute is [Network].</summary>
    public static bool IsNetwork(AttributeData attribute) => IsOurs(attribute.AttributeClass, NetworkAttribute);

    private static bool IsOurs(AttributeData attribute) =>
        IsLayer(attribute.AttributeClass) || IsNetwork(attribute) || IsOurs(attribute.AttributeClass, LossAttribute);

    /// <summary>Whether a class is NetGen's of a name; asked of every attribute in a project, so without making texts.</summary>
    private static bool IsOurs(INamedTypeSymbol? type, string name) =>
        type is { Arity: 0, ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } } && type.Name == name;

    private static TypeIdentity IdentityOf(INamedTypeSymbol type)
    {
        var containing = new List<string>();
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containing.Insert(0, $"partial {KeywordOf(outer)} {Escape(outer.Name)}");
        }

        string containingNamespace = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new TypeIdentity(containingNamespace, containing.ToEquatableArray(), KeywordOf(type), Escape(type.Name), type.IsSealed)
        {
            DeclaresToString = type.GetMembers("ToString").Any(member => member is IMethodSymbol { Parameters.Length: 0, IsImplicitlyDeclared: false }),
        };
    }

    private static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static AttributeDeclaration ReadAttribute(AttributeData attribute)
    {
        var arguments = ImmutableArray.CreateBuilder<AttributeArgument>();
        ImmutableArray<IParameterSymbol> parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (int index = 0; index < Math.Min(parameters.Length, attribute.ConstructorArguments.Length); index++)
        {
            arguments.Add(new AttributeArgument(parameters[index].Name, IsPositional: true, ValueOf(attribute.ConstructorArguments[index])));
        }

        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            arguments.Add(new AttributeArgument(named.Key, IsPositional: false, ValueOf(named.Value)));
        }

        string name = attribute.AttributeClass!.Name;
        const string Suffix = "Attribute";
        return new AttributeDeclaration(
            name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name,
            new EquatableArray<AttributeArgument>(arguments.ToImmutable()))
        {
            IsMalformed = attribute.AttributeConstructor is null
                || attribute.ConstructorArguments.Any(IsError)
                || attribute.NamedArguments.Any(named => IsError(named.Value)),
        };
    }

    /// <summary>Whether the compiler could not make a constant of an argument, and says so itself.</summary>
    private static bool IsError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(IsError));

    private static object? ValueOf(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when constant.IsNull => EquatableArray<int>.Empty,
        TypedConstantKind.Array => constant.Values.Select(value => value.Value as int? ?? 0).ToEquatableArray(),
        TypedConstantKind.Error => null,
        _ => constant.Value,
    };
}
