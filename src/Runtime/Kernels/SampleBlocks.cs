namespace NetGen.Kernels;

/// <summary>How a batch is divided into blocks of samples for inference.</summary>
public static class SampleBlocks
{
    /// <summary>A number of samples that leaves little over, whatever the tiles.</summary>
    private const int WholeTiles = 8;

    /// <summary>
    /// The samples of each block, of the last one perhaps less: blocks as equal as whole register tiles allow, since what a short one
    /// leaves over would read all weights for a few samples.
    /// </summary>
    /// <param name="samples">Samples of the batch.</param>
    /// <param name="most">Samples of a block at most.</param>
    public static int Size(int samples, int most)
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
