namespace NetGen.Generator.Model.Layers;

/// <summary>A two-dimensional convolution, in groups of channels.</summary>
internal sealed record Conv2DLayer(int Filters, Window Window, int Groups, ActivationSpec Function, WeightSpec Specification) : Layer
{
    public override string Title => $"Conv2D({Filters}, {Window.Height}×{Window.Width}"
        + (Window.Stride == 1 ? "" : $", stride {Window.Stride}")
        + (Window.Dilation == 1 ? "" : $", dilation {Window.Dilation}")
        + (Groups == 1 ? ")" : $", groups {Groups})");

    public override ActivationSpec Activation => Function;

    public override WeightSpec Weights => Specification;

    public static Layer Read(LayerArguments arguments)
    {
        bool isSquare = arguments.Has("kernel");
        var window = new Window(
            arguments.AtLeast(1, isSquare ? "kernel" : "kernelHeight"),
            arguments.AtLeast(1, isSquare ? "kernel" : "kernelWidth"),
            arguments.AtLeast(1, "Stride", 1),
            arguments.AtLeast(1, "Dilation", 1),
            arguments.AtLeast(NetGen.Padding.Same, "Padding"));
        return new Conv2DLayer(
            arguments.AtLeast(1, "filters"),
            window,
            arguments.AtLeast(1, "Groups", 1),
            SharedArguments.Activation(arguments),
            SharedArguments.Weights(arguments));
    }

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems)
    {
        Shape? output = Window.InferShape(inputs[0], Filters, "kernel", "kernel", problems);
        if (output is null)
        {
            return null;
        }

        if (inputs[0].Channels % Groups != 0 || Filters % Groups != 0)
        {
            problems.Error("NG1004", $"'{problems.Layer}': {Groups} groups must divide the {inputs[0].Channels} channels in and the {Filters} filters", "Groups");
            return null;
        }

        return output;
    }

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output) =>
        SharedArguments.WeightTensors(this, [Filters, input.Channels / Groups, Window.Height, Window.Width]);
}
