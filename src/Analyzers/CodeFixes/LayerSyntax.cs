using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes;

/// <summary>A layer attribute as a fix sees it.</summary>
/// <param name="Syntax">The attribute.</param>
/// <param name="Declaration">Its arguments' values.</param>
/// <param name="Name">The layer's name, given or by default.</param>
internal sealed record LayerSyntax(AttributeSyntax Syntax, AttributeDeclaration Declaration, string Name)
{
    public string Kind => Declaration.Name;

    /// <summary>The name that <c>From</c> gives; null if the layer reads the one before it.</summary>
    public string? From => Declaration.Find("From")?.Value as string;

    /// <summary>The name of the layer that is merged with the current one; null for all but Add and Concat.</summary>
    public string? Merged => Declaration.Find("layer")?.Value as string;

    /// <summary>The argument of <see cref="Merged"/>.</summary>
    public AttributeArgumentSyntax? MergedArgument => Merged is null
        ? null
        : Syntax.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null && argument.NameColon?.Name.Identifier.ValueText is null or "layer");

    public bool HasDefaultName => Declaration.Find("Name")?.Value is not string;
}

/// <summary>The layers of one network, and how their default names can be kept through a change.</summary>
/// <param name="Layers">The layers in source order.</param>
internal sealed record LayerSyntaxList(IReadOnlyList<LayerSyntax> Layers)
{
    public static LayerSyntaxList Of(AttributeSyntax layer, FixContext context)
    {
        if (layer.Parent?.Parent is not TypeDeclarationSyntax declaration
            || context.Model.GetDeclaredSymbol(declaration, context.Cancellation) is not INamedTypeSymbol type)
        {
            return new LayerSyntaxList([]);
        }

        NetworkDeclaration network = DeclarationReader.Describe(type, context.Cancellation);
        var layers = new List<LayerSyntax>();
        foreach ((AttributeData attribute, AttributeDeclaration values) in DeclarationReader.AttributesOf(type).Zip(network.Attributes, (attribute, values) => (attribute, values)))
        {
            if (DeclarationReader.IsLayer(attribute.AttributeClass)
                && attribute.ApplicationSyntaxReference?.GetSyntax(context.Cancellation) is AttributeSyntax syntax)
            {
                int number = layers.Count(other => other.Kind == values.Name) + 1;
                layers.Add(new LayerSyntax(syntax, values, values.Find("Name")?.Value as string ?? $"{values.Name.ToLowerInvariant()}{number}"));
            }
        }

        return new LayerSyntaxList(layers);
    }

    /// <summary>
    /// The layers that a change renumbers and that must be given their present names as <c>Name</c>: if anything refers to
    /// one of them, all, since a name that gets free would go to the next.
    /// </summary>
    /// <param name="isRenumbered">Which layers get another default name.</param>
    /// <param name="newReferences">The names that the change itself refers to.</param>
    public IReadOnlyList<LayerSyntax> ToKeep(Func<LayerSyntax, bool> isRenumbered, params IEnumerable<string> newReferences)
    {
        List<LayerSyntax> renumbered = [.. Layers.Where(layer => layer.HasDefaultName && isRenumbered(layer))];
        var referenced = new HashSet<string?>(Layers.SelectMany(layer => new[] { layer.From, layer.Merged }).Concat(newReferences));
        return renumbered.Exists(layer => referenced.Contains(layer.Name)) ? renumbered : [];
    }

    /// <summary>Writes a layer's present name into its attribute.</summary>
    public static TextChange WriteName(LayerSyntax layer) => AttributeText.AddArgument(layer.Syntax, $"Name = \"{layer.Name}\"");

    /// <summary>Writes the present names of layers that <see cref="ToKeep"/> tells into their attributes.</summary>
    public static void WriteNames(IEnumerable<LayerSyntax> layers, ArgumentEdits edits)
    {
        foreach (LayerSyntax layer in layers)
        {
            edits.Set(layer.Syntax, "Name", $"\"{layer.Name}\"");
        }
    }

    /// <summary>A name of a kind's usual form that no layer has.</summary>
    public string FreeName(string kind, ISet<string> taken)
    {
        int number = 1;
        while (Layers.Any(layer => layer.Name == $"{kind}{number}") || !taken.Add($"{kind}{number}"))
        {
            number++;
        }

        return $"{kind}{number}";
    }
}
