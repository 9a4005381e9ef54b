using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads a class's symbol and attributes into a declaration that knows nothing of symbols.</summary>
internal static class DeclarationReader
{
    public const string NetworkAttributeName = "NetGen.NetworkAttribute";
    private const string LossAttributeName = "NetGen.LossAttribute";
    private const string LayerAttributeName = "NetGen.LayerAttribute";

    /// <summary>The attributes of NetGen on a class, in source order; the ones of other libraries left out.</summary>
    public static ImmutableArray<AttributeData> AttributesOf(INamedTypeSymbol type) =>
        [.. type.GetAttributes().Where(IsOurs)];

    /// <summary>The declaration of a class; null if the generator can't add to it, which the analyzers explain.</summary>
    public static NetworkDeclaration? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (!CanExtend(type, cancellation))
        {
            return null;
        }

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
            if (type.ToDisplayString() == LayerAttributeName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && (IsLayer(type) || type.ToDisplayString() is NetworkAttributeName or LossAttributeName);

    /// <summary>Whether a generated part can stand beside the class: partial throughout, not generic, static, abstract or file-local.</summary>
    private static bool CanExtend(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.IsStatic || type.IsAbstract || type.IsFileLocal || type.TypeKind != TypeKind.Class)
        {
            return false;
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            bool isPartial = current.DeclaringSyntaxReferences.Any(reference =>
                reference.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
            if (!isPartial || current.TypeParameters.Length > 0)
            {
                return false;
            }
        }

        return AttributesOf(type)
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent)
            .Distinct()
            .Count() <= 1;
    }

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
        return new TypeIdentity(containingNamespace, containing.ToEquatableArray(), KeywordOf(type), Escape(type.Name), type.IsSealed);
    }

    private static string KeywordOf(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, false) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

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
            new EquatableArray<AttributeArgument>(arguments.ToImmutable()));
    }

    private static object? ValueOf(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when constant.IsNull => EquatableArray<int>.Empty,
        TypedConstantKind.Array => constant.Values.Select(value => value.Value as int? ?? 0).ToEquatableArray(),
        TypedConstantKind.Error => null,
        _ => constant.Value,
    };
}
