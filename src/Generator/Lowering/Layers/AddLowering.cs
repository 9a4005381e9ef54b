using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Add: one pass over both inputs, which applies the activation too; each input gets the sum's gradient.</summary>
internal sealed class AddLowering : LayerLowering<AddLayer>
{
    protected override Value Lower(AddLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Tail tail = ActivationLowering.AbsorbTail(program, index);
        (Value first, Value second) = InOneLayout(node, program);
        bool isFused = ActivationLowering.IsFusible(program, tail.Activation);
        ActivationSpec fused = isFused ? tail.Activation : ActivationSpec.None;

        Value sum = program.NewValue(node.Name, first.Layout);
        program.Call(
            new SumKernel(first.Layout.Size, fused),
            [first.Tensor, second.Tensor],
            [sum.Tensor],
            $"{node.Name}: {node.Layer.Title}{(fused.IsIdentity ? "" : $", {fused}")}");
        program.Inherit(sum, first, second);
        program.OnBackward(sum, gradient =>
        {
            Value back = ActivationLowering.Gradient(program, node.Name, fused, gradient, null, sum);
            program.AddGradient(first, back);
            program.AddGradient(second, back);
        });

        Value output = isFused ? sum : ActivationLowering.Apply(program, tail.Last, sum, tail.Activation);
        return ActivationLowering.Finish(program, tail, output);
    }

    /// <summary>Both inputs element by element beside each other: flattened maps of one form stay as they are.</summary>
    private static (Value First, Value Second) InOneLayout(LayerNode node, ProgramBuilder program)
    {
        Value first = program.OutputOf(node.Inputs[0]);
        Value second = program.OutputOf(node.Inputs[1]);
        string comment = $"{node.Name}: input in the order of the other";
        return first.Layout.HasExtentsOf(second.Layout)
            ? (Copying.ToLanes(program, first, comment), Copying.ToLanes(program, second, comment))
            : (Copying.ToVector(program, first, comment), Copying.ToVector(program, second, comment));
    }
}
