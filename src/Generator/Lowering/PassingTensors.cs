namespace NetGen.Generator.Lowering;

/// <summary>Finds the activations that live within one phase that goes by samples.</summary>
internal static class PassingTensors
{
    public static void Mark(IReadOnlyList<Phase> phases)
    {
        var seen = new Dictionary<int, int>();
        for (int index = 0; index < phases.Count; index++)
        {
            foreach (Tensor tensor in phases[index].Calls.SelectMany(call => call.Call.Reads.Concat(call.Call.Writes)).Select(operand => operand.Tensor))
            {
                if (tensor.Storage == TensorStorage.Activation)
                {
                    bool isKnown = seen.TryGetValue(tensor.Id, out int phase);
                    tensor.IsPassing = phases[index].IsPerSample && (!isKnown || (tensor.IsPassing && phase == index));
                    seen[tensor.Id] = index;
                }
            }
        }
    }
}
