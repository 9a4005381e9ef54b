namespace NetGen.Kernels;

/// <summary>
/// Each thread's room for what passes between layers in inference. It grows to the largest network the thread has run and
/// stays, so that predictions allocate nothing after the first.
/// </summary>
public static unsafe class InferenceScratch
{
    /// <summary>A number of samples that leaves little over, whatever the tiles.</summary>
    private const int WholeTiles = 8;

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

    /// <summary>
    /// The samples of each block of a batch, the last one perhaps less: blocks as equal as whole register tiles allow, since what a short one
    /// leaves over would read all weights for a few samples.
    /// </summary>
    /// <param name="samples">Samples of the batch.</param>
    /// <param name="most">Samples of a block at most.</param>
    public static int SamplesOfBlock(int samples, int most)
    {
        if (samples <= most)
        {
            return samples;
        }

        int blocks = ((samples - 1) / most) + 1;
        int equal = ((samples - 1) / blocks) + 1;
        return Math.Min(most, (equal + WholeTiles - 1) / WholeTiles * WholeTiles);
    }
}
