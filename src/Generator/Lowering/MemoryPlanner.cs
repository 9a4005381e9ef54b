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

        var placed = new PlacedBlocks();
        int length = 0;
        foreach ((Tensor Tensor, int First, int Last) life in lives.Values.OrderByDescending(life => life.Tensor.Size).ThenBy(life => life.Tensor.Id))
        {
            int size = TensorLayout.Padded(life.Tensor.Size);
            life.Tensor.Offset = placed.Add(size, life.First, life.Last);
            length = Math.Max(length, life.Tensor.Offset + size);
        }

        return length;
    }
}
