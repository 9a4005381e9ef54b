namespace NetGen;

/// <summary>The logarithm of softmax, over a vector or over the channels at each pixel of a map.</summary>
public sealed class LogSoftmaxAttribute : LayerAttribute;
