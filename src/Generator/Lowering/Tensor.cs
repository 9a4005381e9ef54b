namespace NetGen.Generator.Lowering;

/// <summary>Which arena a tensor lies in.</summary>
internal enum TensorStorage
{
    /// <summary>The user's inputs.</summary>
    Input,

    /// <summary>The user's outputs.</summary>
    Output,

    /// <summary>The activation arena: a slot with room for every sample of the batch.</summary>
    Activation,

    /// <summary>The arena that the whole batch shares.</summary>
    Shared,

    /// <summary>The parameters.</summary>
    Parameter,

    /// <summary>The parameters' gradients, laid out as the parameters.</summary>
    ParameterGradient,

    /// <summary>Running statistics.</summary>
    Statistic,

    /// <summary>Weights derived for inference.</summary>
    Prepared,
}

/// <summary>A block of memory that kernels read and write.</summary>
/// <param name="id">A number of its own within the program.</param>
/// <param name="name">What it holds, for comments.</param>
/// <param name="storage">Its arena.</param>
/// <param name="size">Floats: of one sample for activations, inputs and outputs, else of the whole.</param>
/// <param name="offset">Its place in the arena; activations and shared tensors get theirs when memory is planned.</param>
internal sealed class Tensor(int id, string name, TensorStorage storage, int size, int offset = 0)
{
    public int Id { get; } = id;

    public string Name { get; } = name;

    public TensorStorage Storage { get; } = storage;

    public int Size { get; } = size;

    public int Offset { get; set; } = offset;

    /// <summary>
    /// Whether an activation is written and read within one phase that goes by samples. A thread then has room for a block of samples only
    /// and uses it for one block after the other, so that it stays in cache.
    /// </summary>
    public bool IsPassing { get; set; }
}

/// <summary>The output of a layer while a program is built: where it lies and how.</summary>
/// <param name="Tensor">Where it lies.</param>
/// <param name="Layout">How.</param>
/// <param name="IsPlanes">Whether a convolution by pixels or its pool wrote it, for a reader that said it could read planes.</param>
internal sealed record Value(Tensor Tensor, TensorLayout Layout, bool IsPlanes = false);
