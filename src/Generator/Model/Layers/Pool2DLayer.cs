namespace NetGen.Generator.Model.Layers;

/// <summary>The largest value or the mean of each window of a map.</summary>
internal sealed record Pool2DLayer(Window Window, bool IsMax) : Layer
{
    public override string Title => $"{(IsMax ? "MaxPool2D" : "AvgPool2D")}({Window.Height}×{Window.Width}"
        + (Window.Stride == Window.Height && Window.Stride == Window.Width ? ")" : $", stride {Window.Stride})");

    public static Layer ReadMax(LayerArguments arguments) => Read(arguments, isMax: true);

    public static Layer ReadAverage(LayerArguments arguments) => Read(arguments, isMax: false);

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) =>
        Window.InferShape(inputs[0], inputs[0].Channels, "window", "size", problems);

    private static Pool2DLayer Read(LayerArguments arguments, bool isMax)
    {
        bool isSquare = arguments.Has("size");
        int height = arguments.AtLeast(1, isSquare ? "size" : "height");
        int width = arguments.AtLeast(1, isSquare ? "size" : "width");
        int stride = arguments.AtLeast(0, "Stride");
        int padding = arguments.AtLeast(NetGen.Padding.Same, "Padding");
        if (padding > Math.Min(height, width) / 2)
        {
            arguments.OutOfRange("Padding", $"at most half the window, {Math.Min(height, width) / 2}", $"{padding}");
        }

        if (stride == 0 && height != width)
        {
            // A stride for each axis is not part of the declaration: the smaller side covers everything.
            stride = Math.Min(height, width);
        }

        return new Pool2DLayer(new Window(height, width, stride == 0 ? height : stride, 1, padding), isMax);
    }
}
