using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Lowering.Layers;

/// <summary>Concat: each input copied to its place in the whole, its gradient copied back from there.</summary>
internal sealed class ConcatLowering : LayerLowering<ConcatLayer>
{
    protected override Value Lower(ConcatLayer layer, LayerNode node, int index, ProgramBuilder program)
    {
        Value whole = program.NewValue(node.Name, TensorLayout.Lanes(node.Output));
        Part[] parts = PartsOf(layer, node, program, whole.Layout);
        foreach (Part part in parts)
        {
            program.Call(
                new CopyKernel(
                    part.Input.Layout, 0, part.Place, part.Offset, part.Input.Tensor.Size, whole.Tensor.Size, part.Offset == 0 && Copying.HasGaps(whole)),
                [part.Input.Tensor],
                [whole.Tensor],
                $"{node.Name}: {part.Input.Tensor.Name} to its place");
        }

        program.Inherit(whole, [.. parts.Select(part => part.Input)]);
        program.OnBackward(whole, gradient =>
        {
            foreach (Part part in parts.Where(part => program.NeedsGradient(part.Input)))
            {
                Value back = program.NewValue(part.Input.Tensor.Name + " gradient", part.Input.Layout);
                program.Call(
                    new CopyKernel(
                        part.Place, part.Offset, back.Layout, 0, whole.Tensor.Size, back.Tensor.Size, Copying.HasGaps(back)),
                    [gradient.Tensor],
                    [back.Tensor],
                    $"{node.Name}: gradient of {part.Input.Tensor.Name}");
                program.AddGradient(part.Input, back);
            }
        });
        return ActivationLowering.Apply(program, index, whole, layer.Activation);
    }

    /// <summary>Where the inputs go. In a vector their elements come in the user's order, whatever maps they were.</summary>
    private static Part[] PartsOf(ConcatLayer layer, LayerNode node, ProgramBuilder program, TensorLayout whole)
    {
        var parts = new List<Part>();
        int offset = 0;
        foreach (int source in node.Inputs)
        {
            Value input = program.OutputOf(source);
            TensorLayout own = input.Layout;
            bool isVector = node.Output.Rank == 1;
            TensorLayout place = isVector
                ? TensorLayout.Rows(Shape.Map(own.Channels, own.Height, own.Width))
                : whole with { Channels = own.Channels, Height = own.Height, Width = own.Width };
            parts.Add(new Part(input, place, offset));
            offset += (isVector, layer.Axis, node.Output.Rank) switch
            {
                (true, _, _) => place.Size,
                (_, 0, _) => own.Channels,
                (_, 1, 3) => own.Height * whole.RowStride,
                _ => own.Width * whole.ColumnStride,
            };
        }

        return [.. parts];
    }

    private readonly record struct Part(Value Input, TensorLayout Place, int Offset);
}
