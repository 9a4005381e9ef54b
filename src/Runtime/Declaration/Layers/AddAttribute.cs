namespace NetGen;

/// <summary>Adds the output of a named layer, of the same shape, to the current one.</summary>
/// <param name="layer">The other layer's name, or <c>"input"</c>.</param>
public sealed class AddAttribute(string layer) : ActivatedLayerAttribute
{
    /// <summary>The other layer's name.</summary>
    public string Layer { get; } = layer;
}
