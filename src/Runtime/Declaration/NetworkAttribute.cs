namespace NetGen;

/// <summary>
/// Marks a partial class as a neural network. The layer attributes that follow on the same declaration, in their order,
/// are its layers; the generator writes the rest of the class.
/// </summary>
/// <param name="inputShape">
/// The shape of one sample: (features), (channels, length) or (channels, height, width); each at least 1.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute(params int[] inputShape) : Attribute
{
    /// <summary>The shape of one sample.</summary>
    public int[] InputShape { get; } = inputShape;

    /// <summary>The initialiser of every weighted layer that names none of its own.</summary>
    public Init Init { get; set; }

    /// <summary>The seed that the parameterless constructor initialises with.</summary>
    public ulong Seed { get; set; }

    /// <summary>The largest batch a trainer is made for when none is given.</summary>
    public int MaxBatch { get; set; } = 64;

    /// <summary>The mean of the network's inputs; used by <see cref="Init.Auto"/> and the predictions.</summary>
    public double InputMean { get; set; }

    /// <summary>The variance of the network's inputs; used by <see cref="Init.Auto"/> and the predictions.</summary>
    public double InputVariance { get; set; } = 1;

    /// <summary>
    /// Whether most elements of an input are zero, as in images of handwriting and in counts of words. A Dense layer that reads the input of one
    /// sample then passes over them. The result is the same to the bit, and for inputs without zeros next to no slower.
    /// </summary>
    public bool SparseInput { get; set; }
}
