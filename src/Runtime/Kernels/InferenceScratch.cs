namespace NetGen.Kernels;

/// <summary>
/// Each thread's room for what passes between layers in inference. It grows to the largest network the thread has run and
/// stays, so that predictions allocate nothing after the first.
/// </summary>
public static unsafe class InferenceScratch
{
    [ThreadStatic]
    private static Arena? arena;

    /// <summary>Room for a number of floats with any content, valid until the thread's next call.</summary>
    /// <param name="length">Floats, at least 0.</param>
    public static float* Rent(int length)
    {
        Arena? current = arena;
        if (current is null || current.Length < length)
        {
            arena = current = new Arena(length);
        }

        return current.Pointer;
    }
}
