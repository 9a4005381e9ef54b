namespace NetGen.Numerics;

/// <summary>The flat memory an optimizer works on: every arena 64-byte aligned and equally long.</summary>
/// <param name="parameters">The parameters, <paramref name="length"/> floats.</param>
/// <param name="gradients">Their gradients, <paramref name="length"/> floats.</param>
/// <param name="state">The optimizer's state, <see cref="Optimizer.StateSlots"/>·<paramref name="length"/> floats, all zero before the first step; unused without slots.</param>
/// <param name="length">The length of one arena in floats; a multiple of 16.</param>
public readonly unsafe struct OptimizerArenas(float* parameters, float* gradients, float* state, int length)
{
    /// <summary>The parameters.</summary>
    public float* Parameters { get; } = parameters;

    /// <summary>The parameters' gradients.</summary>
    public float* Gradients { get; } = gradients;

    /// <summary>The optimizer's state, one arena after another.</summary>
    public float* State { get; } = state;

    /// <summary>The length of one arena in floats.</summary>
    public int Length { get; } = length;
}
