using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Analysis;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers;

/// <summary>A type with attributes of NetGen, read once for all analyzers of a compilation.</summary>
internal sealed class NetworkType
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, NetworkType> Known = new();
    private static readonly ConditionalWeakTable<Compilation, StrongBox<bool>> References = new();

    private NetworkAnalysis? analysis;

    private NetworkType(INamedTypeSymbol symbol, ImmutableArray<AttributeData> attributes, CancellationToken cancellation)
    {
        Symbol = symbol;
        Attributes = attributes;
        Network = attributes.FirstOrDefault(DeclarationReader.IsNetwork);
        Layers = [.. attributes.Where(attribute => DeclarationReader.IsLayer(attribute.AttributeClass))];
        LacksAttributes = symbol.GetAttributes().Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error });
        IsScattered = Obstacle.LayerDeclarations(symbol, cancellation).Skip(1).Any();
    }

    /// <summary>The type.</summary>
    public INamedTypeSymbol Symbol { get; }

    /// <summary>Its attributes of NetGen, in source order.</summary>
    public ImmutableArray<AttributeData> Attributes { get; }

    /// <summary>Its [Network]; null if it has only layers.</summary>
    public AttributeData? Network { get; }

    /// <summary>Its layers.</summary>
    public ImmutableArray<AttributeData> Layers { get; }

    /// <summary>Whether the compiler can't find one of its attributes, which may be a layer.</summary>
    public bool LacksAttributes { get; }

    /// <summary>Whether its layers stand on more than one declaration, so that they have no order, which NG0005 asks for.</summary>
    public bool IsScattered { get; }

    /// <summary>Whether a compilation knows NetGen's attributes.</summary>
    public static bool MayBeIn(Compilation compilation) => References.GetValue(
        compilation, static searched => new StrongBox<bool>(!searched.GetTypesByMetadataName(DeclarationReader.NetworkAttributeName).IsEmpty)).Value;

    /// <summary>A type as NetGen sees it; null if it has no attributes of NetGen.</summary>
    public static NetworkType? Of(INamedTypeSymbol symbol, CancellationToken cancellation)
    {
        if (Known.TryGetValue(symbol, out NetworkType known))
        {
            return known;
        }

        ImmutableArray<AttributeData> attributes = DeclarationReader.AttributesOf(symbol);
        if (attributes.IsEmpty)
        {
            return null;
        }

        var read = new NetworkType(symbol, attributes, cancellation);
        return Known.GetValue(symbol, _ => read);
    }

    /// <summary>The type's name where an attribute stands above it.</summary>
    public static Location NameBelow(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent is BaseTypeDeclarationSyntax declaration
            ? declaration.Identifier.GetLocation()
            : Location.None;

    /// <summary>What is known of the network that the attributes declare.</summary>
    public NetworkAnalysis Analyze(CancellationToken cancellation) =>
        analysis ??= NetworkAnalysis.Of(DeclarationReader.Describe(Symbol, cancellation));
}
