namespace NetGen.Generator.Lowering.Kernels;

/// <summary>Equal products of different values, evenly spaced, or the gradients of their weights.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Input">Floats between what they read.</param>
/// <param name="Weights">Floats between their weights.</param>
/// <param name="Output">Floats between what they write, or whose gradient they read.</param>
internal readonly record struct ProductParts(int Count, int Input, int Weights, int Output)
{
    /// <summary>A product by itself.</summary>
    public static readonly ProductParts Single = new(1, 0, 0, 0);
}
