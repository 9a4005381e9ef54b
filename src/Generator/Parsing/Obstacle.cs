using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>What keeps the generator from writing a part of a class.</summary>
internal enum ObstacleKind
{
    /// <summary>It is a struct.</summary>
    Struct,

    /// <summary>It is static.</summary>
    Static,

    /// <summary>It is abstract.</summary>
    Abstract,

    /// <summary>It has no part that says <c>partial</c>.</summary>
    NotPartial,

    /// <summary>It, or a type around it, has type parameters.</summary>
    Generic,

    /// <summary>It, or a type around it, can be seen in one file only.</summary>
    FileLocal,

    /// <summary>A type around it is not partial.</summary>
    OuterNotPartial,

    /// <summary>It has more than one [Network], an error of the compiler's own, so that neither is the declaration.</summary>
    RepeatedNetwork,

    /// <summary>Its layers stand on more than one declaration, between which C# gives no order.</summary>
    ScatteredLayers,
}

/// <summary>An obstacle and the type that is in the way: the class itself or one around it.</summary>
internal readonly record struct Obstacle(ObstacleKind Kind, INamedTypeSymbol Type)
{
    /// <summary>Everything that stands in the generator's way, outermost types last.</summary>
    public static IEnumerable<Obstacle> Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind == TypeKind.Struct)
        {
            yield return new Obstacle(ObstacleKind.Struct, type);
        }

        if (type.IsStatic)
        {
            yield return new Obstacle(ObstacleKind.Static, type);
        }
        else if (type.IsAbstract)
        {
            yield return new Obstacle(ObstacleKind.Abstract, type);
        }

        for (INamedTypeSymbol? current = type; current is not null; current = current.ContainingType)
        {
            bool isOuter = !SymbolEqualityComparer.Default.Equals(current, type);
            if (!IsPartial(current, cancellation))
            {
                yield return new Obstacle(isOuter ? ObstacleKind.OuterNotPartial : ObstacleKind.NotPartial, current);
            }

            if (current.TypeParameters.Length > 0)
            {
                yield return new Obstacle(ObstacleKind.Generic, current);
            }

            if (current.IsFileLocal)
            {
                yield return new Obstacle(ObstacleKind.FileLocal, current);
            }
        }

        if (type.GetAttributes().Count(DeclarationReader.IsNetwork) > 1)
        {
            yield return new Obstacle(ObstacleKind.RepeatedNetwork, type);
        }

        if (LayerDeclarations(type, cancellation).Skip(1).Any())
        {
            yield return new Obstacle(ObstacleKind.ScatteredLayers, type);
        }
    }

    /// <summary>The declarations of a class that carry layer attributes.</summary>
    public static IEnumerable<SyntaxNode> LayerDeclarations(INamedTypeSymbol type, CancellationToken cancellation) =>
        DeclarationReader.AttributesOf(type)
            .Where(attribute => DeclarationReader.IsLayer(attribute.AttributeClass))
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent)
            .OfType<SyntaxNode>()
            .Distinct();

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax syntax && syntax.Modifiers.Any(SyntaxKind.PartialKeyword));
}
