namespace NetGen;

/// <summary>Softmax over a vector, or over the channels at each pixel of a map.</summary>
public sealed class SoftmaxAttribute : LayerAttribute;
