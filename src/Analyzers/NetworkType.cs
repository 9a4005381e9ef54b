using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers;

/// <summary>A type with attributes of NetGen.</summary>
/// <param name="Symbol">The type.</param>
/// <param name="Attributes">Its attributes of NetGen, in source order.</param>
internal readonly record struct NetworkType(INamedTypeSymbol Symbol, ImmutableArray<AttributeData> Attributes)
{
    /// <summary>Its [Network]; null if it has only layers.</summary>
    public AttributeData? Network => Attributes.FirstOrDefault(DeclarationReader.IsNetwork);

    /// <summary>Its layers.</summary>
    public IEnumerable<AttributeData> Layers => Attributes.Where(attribute => DeclarationReader.IsLayer(attribute.AttributeClass));

    /// <summary>The type's name where an attribute stands above it.</summary>
    public static Location NameBelow(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent is BaseTypeDeclarationSyntax declaration
            ? declaration.Identifier.GetLocation()
            : Location.None;
}
