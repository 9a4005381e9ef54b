namespace NetGen.Generator.Model.Layers;

/// <summary>Normalisation of each channel over the batch.</summary>
internal sealed record BatchNormLayer(double Momentum, double Epsilon, ActivationSpec Function) : Layer
{
    public override string Title => "BatchNorm";

    public override ActivationSpec Activation => Function;

    public static Layer Read(LayerArguments arguments) => new BatchNormLayer(
        arguments.Number("Momentum", 0.1, value => value is >= 0 and <= 1, "in [0, 1]"),
        arguments.Positive("Epsilon", 1e-5),
        SharedArguments.Activation(arguments));

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) => inputs[0];

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output)
    {
        EquatableArray<int> shape = EquatableArray.Of(output.Channels);
        List<TensorSpec> tensors =
        [
            new TensorSpec("weight", TensorRole.Gain, shape, 1),
            new TensorSpec("bias", TensorRole.Shift, shape, 0),
            new TensorSpec("running_mean", TensorRole.RunningMean, shape, 0),
            new TensorSpec("running_var", TensorRole.RunningVariance, shape, 1),
        ];
        SharedArguments.AddSlopes(tensors, Function, output.Channels);
        return tensors.ToEquatableArray();
    }
}
