namespace NetGen;

/// <summary>Makes a vector of a map, by channel, row, column.</summary>
public sealed class FlattenAttribute : LayerAttribute;
