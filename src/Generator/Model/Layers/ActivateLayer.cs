namespace NetGen.Generator.Model.Layers;

/// <summary>An activation as a layer.</summary>
internal sealed record ActivateLayer(ActivationSpec Function) : Layer
{
    public override string Title => $"Activate({Function.Kind})";

    public override ActivationSpec Activation => Function;

    public static Layer Read(LayerArguments arguments) => new ActivateLayer(SharedArguments.Activation(arguments));

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) => inputs[0];

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output)
    {
        var tensors = new List<TensorSpec>();
        SharedArguments.AddSlopes(tensors, Function, output.Channels);
        return tensors.ToEquatableArray();
    }
}
