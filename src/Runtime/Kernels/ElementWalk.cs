namespace NetGen.Kernels;

/// <summary>How a map's elements lie: channel, row and column strides, the first element, and the distance of samples, in floats.</summary>
/// <param name="Channel">Floats between channels.</param>
/// <param name="Row">Floats between rows.</param>
/// <param name="Column">Floats between columns.</param>
/// <param name="First">Where the first element lies.</param>
/// <param name="Sample">Floats between samples.</param>
public readonly record struct ElementWalk(int Channel, int Row, int Column, int First, int Sample);
