namespace NetGen.Generator.Model.Layers;

/// <summary>The sum of the current output and a named one.</summary>
internal sealed record AddLayer(string Other, ActivationSpec Function) : Layer
{
    public override string Title => $"Add({Other})";

    public override EquatableArray<string> Merged => EquatableArray.Of(Other);

    public override ActivationSpec Activation => Function;

    public static Layer Read(LayerArguments arguments) =>
        new AddLayer(arguments.Text("layer") ?? "", SharedArguments.Activation(arguments));

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems)
    {
        if (inputs[0] != inputs[1])
        {
            problems.Error("NG1003", $"'{problems.Layer}' adds shapes that differ: {inputs[0]} and, from '{Other}', {inputs[1]}; {Remedy(inputs[0], inputs[1])}", "layer");
            return null;
        }

        return inputs[0];
    }

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output)
    {
        var tensors = new List<TensorSpec>();
        SharedArguments.AddSlopes(tensors, Function, output.Channels);
        return tensors.ToEquatableArray();
    }

    private static string Remedy(Shape current, Shape other) => (current.Rank, other.Rank) switch
    {
        (1, 1) => $"a [Dense({current.Channels})] on the other side brings both to one size",
        (3, 3) when (current.Height, current.Width) == (other.Height, other.Width) => $"a [Conv2D({current.Channels}, 1)] on the other side brings both to the same channels",
        (3, 3) => "give both sides the same strides, pooling and padding, and the same channels by a 1×1 convolution",
        _ => "flatten or pool both sides, or neither",
    };
}
