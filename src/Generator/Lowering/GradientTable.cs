using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>The gradients of values while the backward pass is built: what is needed, what has come, and their sums.</summary>
internal sealed class GradientTable(ProgramBuilder program)
{
    private readonly HashSet<int> needed = [];
    private readonly HashSet<int> balanced = [];
    private readonly Dictionary<int, List<Value>> contributions = [];

    public void MarkNeeded(Tensor tensor) => needed.Add(tensor.Id);

    public bool IsNeeded(Tensor tensor) => needed.Contains(tensor.Id);

    public void MarkBalanced(Tensor gradient) => balanced.Add(gradient.Id);

    public bool IsBalanced(Tensor gradient) => balanced.Contains(gradient.Id);

    public void Add(Value value, Value gradient)
    {
        if (!IsNeeded(value.Tensor))
        {
            return;
        }

        if (!contributions.TryGetValue(value.Tensor.Id, out List<Value> list))
        {
            contributions[value.Tensor.Id] = list = [];
        }

        list.Add(gradient);
    }

    /// <summary>The sum of what the readers of a tensor handed back; null if none did.</summary>
    public Value? Of(Tensor tensor)
    {
        if (!contributions.TryGetValue(tensor.Id, out List<Value> list))
        {
            return null;
        }

        Value sum = list[0];
        foreach (Value next in list.Skip(1))
        {
            Value total = program.NewValue(tensor.Name + " gradient", sum.Layout);
            program.Call(
                new SumKernel(sum.Layout.Size, Model.ActivationSpec.None),
                [sum.Tensor, next.Tensor],
                [total.Tensor],
                $"gradients of {tensor.Name} added");
            sum = total;
        }

        contributions[tensor.Id] = [sum];
        return sum;
    }
}
