namespace NetGen;

/// <summary>Joins the current output and that of a named layer, the current one first.</summary>
/// <param name="layer">The other layer's name, or <c>"input"</c>.</param>
public sealed class ConcatAttribute(string layer) : ActivatedLayerAttribute
{
    /// <summary>The other layer's name.</summary>
    public string Layer { get; } = layer;

    /// <summary>The axis of the sample's shape along which to join; 0, the channels, by default.</summary>
    public int Axis { get; set; }
}
