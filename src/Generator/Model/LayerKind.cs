namespace NetGen.Generator.Model;

/// <summary>A kind of layer as the catalogue lists it.</summary>
/// <param name="Name">The attribute's name without its suffix; in lower case the start of default layer names.</param>
/// <param name="Read">Makes a layer of an attribute's arguments.</param>
internal sealed record LayerKind(string Name, Func<LayerArguments, Layer> Read);
