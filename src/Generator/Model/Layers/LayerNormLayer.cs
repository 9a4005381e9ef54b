namespace NetGen.Generator.Model.Layers;

/// <summary>Normalisation of each sample over all its elements.</summary>
internal sealed record LayerNormLayer(double Epsilon, ActivationSpec Function) : Layer
{
    public override string Title => "LayerNorm";

    public override ActivationSpec Activation => Function;

    public static Layer Read(LayerArguments arguments) =>
        new LayerNormLayer(arguments.Positive("Epsilon", 1e-5), SharedArguments.Activation(arguments));

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) => inputs[0];

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output)
    {
        EquatableArray<int> shape = output.ToArray().ToEquatableArray();
        List<TensorSpec> tensors =
        [
            new TensorSpec("weight", TensorRole.Gain, shape, 1),
            new TensorSpec("bias", TensorRole.Shift, shape, 0),
        ];
        SharedArguments.AddSlopes(tensors, Function, output.Channels);
        return tensors.ToEquatableArray();
    }
}
