namespace NetGen.Generator.Model.Layers;

/// <summary>The current output and a named one behind it, along an axis.</summary>
internal sealed record ConcatLayer(string Other, int Axis, ActivationSpec Function) : Layer
{
    public override string Title => Axis == 0 ? $"Concat({Other})" : $"Concat({Other}, axis {Axis})";

    public override EquatableArray<string> Merged => EquatableArray.Of(Other);

    public override ActivationSpec Activation => Function;

    public static Layer Read(LayerArguments arguments) =>
        new ConcatLayer(arguments.Text("layer") ?? "", arguments.AtLeast(0, "Axis"), SharedArguments.Activation(arguments));

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems)
    {
        int[] first = inputs[0].ToArray();
        int[] second = inputs[1].ToArray();
        if (Axis >= first.Length)
        {
            problems.Error("NG0008", $"'{problems.Layer}': Axis must be below {first.Length}, the number of axes of {inputs[0]}, but is {Axis}", "Axis");
            return null;
        }

        if (first.Length != second.Length)
        {
            problems.Error("NG1003", $"'{problems.Layer}' joins a {inputs[0].Noun} {inputs[0]} and, from '{Other}', a {inputs[1].Noun} {inputs[1]}; flatten or pool both sides, or neither", "layer");
            return null;
        }

        int different = Array.FindIndex([.. Enumerable.Range(0, first.Length)], axis => axis != Axis && first[axis] != second[axis]);
        if (different >= 0)
        {
            problems.Error("NG1003", $"'{problems.Layer}' joins {inputs[0]} and, from '{Other}', {inputs[1]} along axis {Axis}; all other axes must be equal, but axis {different} is {first[different]} and {second[different]}", "layer");
            return null;
        }

        return (inputs[0].Rank, Axis) switch
        {
            (_, 0) => inputs[0] with { Channels = first[0] + second[0] },
            (3, 1) => inputs[0] with { Height = first[1] + second[1] },
            _ => inputs[0] with { Width = inputs[0].Width + inputs[1].Width },
        };
    }

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output)
    {
        var tensors = new List<TensorSpec>();
        SharedArguments.AddSlopes(tensors, Function, output.Channels);
        return tensors.ToEquatableArray();
    }
}
