namespace NetGen.Kernels;

/// <summary>Checks class indices, which index memory.</summary>
internal static class ClassIndex
{
    /// <summary>Throws <see cref="ArgumentOutOfRangeException"/> unless the label is one of the classes.</summary>
    public static void Check(int label, int count)
    {
        if ((uint)label >= (uint)count)
        {
            throw new ArgumentOutOfRangeException(nameof(label), label, $"A class index must be in [0, {count}); it was {label}.");
        }
    }
}
