namespace NetGen.Generator.Model.Layers;

/// <summary>A two-dimensional convolution, in groups of channels.</summary>
internal sealed record Conv2DLayer(int Filters, Window Window, int Groups, ActivationSpec Function, WeightSpec Specification) : Layer
{
    public override string Title => $"Conv2D({Filters}, {Window.Height}×{Window.Width}"
        + (Window.StrideHeight == 1 ? "" : $", stride {Window.StrideHeight}")
        + (Window.Dilation == 1 ? "" : $", dilation {Window.Dilation}")
        + (Groups == 1 ? ")" : $", groups {Groups})");

    public override ActivationSpec Activation => Function;

    public override WeightSpec Weights => Specification;

    public static Layer Read(LayerArguments arguments)
    {
        (int height, int width) = arguments.Sides("kernel", "kernelHeight", "kernelWidth");
        int stride = arguments.AtLeast(1, "Stride", 1);
        var window = new Window(
            height,
            width,
            stride,
            stride,
            arguments.AtLeast(1, "Dilation", 1),
            arguments.Padding("Padding"));
        return new Conv2DLayer(
            arguments.AtLeast(1, "filters"),
            window,
            arguments.AtLeast(1, "Groups", 1),
            SharedArguments.Activation(arguments),
            SharedArguments.Weights(arguments));
    }

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems)
    {
        Shape? output = WindowShape.OfKernel(Window).Infer(inputs[0], Filters, problems);
        if (output is null)
        {
            return null;
        }

        int channels = inputs[0].Channels;
        if (channels % Groups != 0 || Filters % Groups != 0)
        {
            problems.Error("NG1004", $"'{problems.Layer}': {Groups} groups must divide the {channels} channels in and the {Filters} filters; {Divisor(channels, Filters)} is the most that divide both", "Groups");
            return null;
        }

        return InitializerShape.IsPossible(this, channels, Filters, Groups, problems) ? output : null;
    }

    public override EquatableArray<TensorSpec> Tensors(Shape input, Shape output) =>
        SharedArguments.WeightTensors(this, [Filters, input.Channels / Groups, Window.Height, Window.Width]);

    /// <summary>The greatest common divisor, by Euclid.</summary>
    private static int Divisor(int first, int second) => second == 0 ? first : Divisor(second, first % second);
}
