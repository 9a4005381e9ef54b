namespace NetGen.Generator.Lowering;

/// <summary>Blocks of memory that have their places, in the order of these, so that a gap is found in one pass.</summary>
internal sealed class PlacedBlocks
{
    private readonly List<(int Offset, int End, int First, int Last)> blocks = [];

    /// <summary>Places a block at the lowest place that no block alive at the same time takes, and returns it.</summary>
    public int Add(int size, int first, int last)
    {
        int offset = 0;
        foreach ((int otherOffset, int otherEnd, int otherFirst, int otherLast) in blocks)
        {
            if (otherFirst > last || first > otherLast)
            {
                continue;
            }

            if (otherOffset >= offset + size)
            {
                break;
            }

            offset = Math.Max(offset, otherEnd);
        }

        blocks.Insert(PlaceOf(offset), (offset, offset + size, first, last));
        return offset;
    }

    /// <summary>Behind all blocks that begin before an offset or at it.</summary>
    private int PlaceOf(int offset)
    {
        int low = 0;
        int high = blocks.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = blocks[middle].Offset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
