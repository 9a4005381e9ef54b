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
            problems.Error("NG1003", $"'{problems.Layer}' adds shapes that differ: {inputs[0]} and, from '{Other}', {inputs[1]}", "layer");
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
}
