namespace NetGen.Generator.Lowering;

/// <summary>
/// Gives every activation and shared block its place, reusing the room of blocks whose life is over. A life is counted in
/// steps: single calls where one thread runs them, whole phases where several may be at different calls of one.
/// </summary>
internal static class MemoryPlanner
{
    /// <summary>Places the tensors of one storage and returns the room they need.</summary>
    /// <param name="steps">The calls of each step, in order.</param>
    /// <param name="storage">The storage to place.</param>
    public static int Place(IReadOnlyList<IReadOnlyList<KernelCall>> steps, TensorStorage storage)
    {
        var lives = new Dictionary<int, (Tensor Tensor, int First, int Last)>();
        for (int step = 0; step < steps.Count; step++)
        {
            foreach (Operand operand in steps[step].SelectMany(call => call.Reads.Concat(call.Writes)))
            {
                Tensor tensor = operand.Tensor;
                if (tensor.Storage != storage)
                {
                    continue;
                }

                int first = lives.TryGetValue(tensor.Id, out (Tensor, int First, int) life) ? life.First : step;
                lives[tensor.Id] = (tensor, first, step);
            }
        }

        var placed = new List<(Tensor Tensor, int First, int Last)>();
        int length = 0;
        foreach ((Tensor Tensor, int First, int Last) life in lives.Values.OrderByDescending(life => life.Tensor.Size).ThenBy(life => life.Tensor.Id))
        {
            life.Tensor.Offset = FirstGap(placed, life);
            placed.Add(life);
            length = Math.Max(length, life.Tensor.Offset + TensorLayout.Padded(life.Tensor.Size));
        }

        return length;
    }

    /// <summary>The lowest place that no block alive at the same time takes.</summary>
    private static int FirstGap(List<(Tensor Tensor, int First, int Last)> placed, (Tensor Tensor, int First, int Last) life)
    {
        int offset = 0;
        foreach ((Tensor Tensor, int First, int Last) other in placed
            .Where(other => other.First <= life.Last && life.First <= other.Last)
            .OrderBy(other => other.Tensor.Offset))
        {
            if (other.Tensor.Offset >= offset + TensorLayout.Padded(life.Tensor.Size))
            {
                break;
            }

            offset = Math.Max(offset, other.Tensor.Offset + TensorLayout.Padded(other.Tensor.Size));
        }

        return offset;
    }
}
