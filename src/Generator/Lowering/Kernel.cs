namespace NetGen.Generator.Lowering;

/// <summary>
/// A computation as loops over known sizes, without the memory it works on, so that equal computations share one method.
/// What a processor makes of it is decided in Emission, by an emitter for each kind of kernel and backend.
/// </summary>
internal abstract record Kernel
{
    /// <summary>A name for the method, such as <c>Product784x256ReLU</c>; equal names of different kernels get a number.</summary>
    public abstract string Name { get; }

    /// <summary>The kernel whose method computes this one, which then is told by an argument what sets them apart; itself for most.</summary>
    public virtual Kernel Method => this;

    /// <summary>
    /// The number of independent parts of the whole-batch computation; 0 for a kernel that works sample by sample.
    /// </summary>
    public virtual int Items => 0;

    /// <summary>
    /// Floating-point operations: a sample, or for an item each sample of the batch. A pass over memory, which computes little, counts
    /// as the operations that take as long.
    /// </summary>
    public abstract double Cost { get; }
}

/// <summary>A kernel at work on memory.</summary>
/// <param name="Kernel">What is computed.</param>
/// <param name="Reads">The operands read, in the kernel's order.</param>
/// <param name="Writes">The operands written, in the kernel's order, behind the ones read.</param>
/// <param name="Comment">What it does in this network.</param>
internal sealed record KernelCall(Kernel Kernel, Operand[] Reads, Operand[] Writes, string Comment)
{
    /// <summary>Whether only a step that is stopped behind the call runs it: what it writes is never read.</summary>
    public bool IsForProbe { get; init; }
}

/// <summary>A tensor, or a part of it that begins further on.</summary>
internal readonly record struct Operand(Tensor Tensor, int Offset)
{
    public static implicit operator Operand(Tensor tensor) => new(tensor, 0);
}
