namespace NetGen.Generator.Model.Layers;

/// <summary>φ(W·x + b) for a vector x.</summary>
internal sealed record DenseLayer(int Units, ActivationSpec Function, WeightSpec Specification) : Layer
{
    public override string Title => $"Dense({Units})";

    public override ActivationSpec Activation => Function;

    public override WeightSpec Weights => Specification;

    public static Layer Read(LayerArguments arguments) =>
        new DenseLayer(arguments.AtLeast(1, "units"), SharedArguments.Activation(arguments), SharedArguments.Weights(arguments));

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems)
    {
        if (inputs[0].Rank != 1)
        {
            problems.Error("NG1005", $"'{problems.Layer}' needs a vector but reads a {inputs[0].Noun} {inputs[0]}; put [Flatten] or a global pooling before it", remedy: "Flatten");
            return null;
        }

        return InitializerShape.IsPossible(this, inputs[0].Channels, Units, groups: 1, problems) ? Shape.Vector(Units) : null;
    }

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output) =>
        SharedArguments.WeightTensors(this, [Units, input.Channels]);
}
