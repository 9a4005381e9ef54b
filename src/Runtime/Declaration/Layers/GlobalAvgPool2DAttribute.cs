namespace NetGen;

/// <summary>The mean of each channel of a map: a vector with one element a channel.</summary>
public sealed class GlobalAvgPool2DAttribute : LayerAttribute;
