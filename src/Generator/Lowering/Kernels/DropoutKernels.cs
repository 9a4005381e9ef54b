namespace NetGen.Generator.Lowering.Kernels;

/// <summary>y = mask·x + offset with a mask drawn for the step; mask and offset have one value where an element is kept and another where not.</summary>
/// <param name="Map">The layout, in lanes.</param>
/// <param name="Node">The layer's number, which with the step decides on the mask.</param>
/// <param name="Rate">The probability that an element is dropped.</param>
/// <param name="Kept">The mask of kept elements; that of dropped ones is 0.</param>
/// <param name="KeptOffset">What is added to kept elements.</param>
/// <param name="DroppedOffset">What is added to dropped elements.</param>
/// <remarks>Reads x; writes y and the mask.</remarks>
internal sealed record DropoutKernel(TensorLayout Map, int Node, double Rate, double Kept, double KeptOffset, double DroppedOffset) : Kernel
{
    public override string Name => "Dropout";

    // A random number costs about ten multiplications.
    public override double Cost => 12.0 * Map.Size;
}

/// <summary>dX = mask·dY.</summary>
/// <remarks>Reads dY and the mask; writes dX.</remarks>
internal sealed record DropoutBackKernel(int Size) : Kernel
{
    public override string Name => "DropoutBack";

    public override double Cost => Size;
}
