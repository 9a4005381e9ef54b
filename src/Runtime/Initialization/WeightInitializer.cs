namespace NetGen.Numerics;

/// <summary>Draws a weight tensor's initial values.</summary>
public static class WeightInitializer
{
    /// <summary>
    /// Fills a weight tensor. The values depend on the arguments alone: the same ones give the same bits on every machine.
    /// </summary>
    /// <param name="weights">The tensor's elements, in PyTorch's order: rows of <see cref="WeightGeometry.Shape"/>.</param>
    /// <param name="initializer">How they are drawn.</param>
    /// <param name="geometry">The tensor's shape and what reaches it.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="stream">The tensor's stream, of <see cref="RandomStreams.Weights"/>.</param>
    /// <exception cref="ArgumentException">
    /// The span has another length than the tensor, or the initialiser cannot fill a tensor of this shape. The weights are then
    /// as they were.
    /// </exception>
    public static void Fill(Span<float> weights, Initializer initializer, WeightGeometry geometry, ulong seed, uint stream)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        ArgumentNullException.ThrowIfNull(geometry);
        if (weights.Length != geometry.ElementCount)
        {
            throw new ArgumentException(
                $"A weight tensor of shape {geometry.ShapeText} has {geometry.ElementCount} elements; the span has {weights.Length}.",
                nameof(weights));
        }

        var random = new RandomStream(seed, stream);
        InitializerTable.Find(initializer.Init).Fill(weights, initializer, geometry, ref random);
    }
}
