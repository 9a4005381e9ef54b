namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>Where the operands and outputs of a tile of a convolution by lines lie.</summary>
/// <param name="Scalar">The text of a scalar, of its number and the floats from <c>x</c> and from <c>w</c>.</param>
/// <param name="Vector">The address of a vector, of its number and the same.</param>
/// <param name="Output">The floats from <c>y</c> to a scalar's vector of outputs, as a text.</param>
/// <param name="Bias">The text of their vector of biases.</param>
internal sealed record LineFilterPlaces(Func<int, int, int, string> Scalar, Func<int, int, int, string> Vector, Func<int, int, string> Output, Func<int, int, string> Bias);
