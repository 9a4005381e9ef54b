namespace NetGen.Generator.Model.Layers;

/// <summary>The largest value or the mean of each window of a map.</summary>
internal sealed record Pool2DLayer(Window Window, bool IsMax) : Layer
{
    public override string Title => $"{(IsMax ? "MaxPool2D" : "AvgPool2D")}({Window.Height}×{Window.Width}"
        + (Window.StrideHeight == Window.Height && Window.StrideWidth == Window.Width ? ")" : $", stride {Window.StrideText})");

    public static Layer ReadMax(LayerArguments arguments) => Read(arguments, isMax: true);

    public static Layer ReadAverage(LayerArguments arguments) => Read(arguments, isMax: false);

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) =>
        WindowShape.OfPool(Window).Infer(inputs[0], inputs[0].Channels, problems);

    private static Pool2DLayer Read(LayerArguments arguments, bool isMax)
    {
        (int height, int width) = arguments.Sides("size", "height", "width");
        int stride = arguments.AtLeast(0, "Stride");
        int padding = arguments.Padding("Padding");
        if (padding > Math.Min(height, width) / 2)
        {
            arguments.OutOfRange("Padding", $"at most half the window, {LayerArguments.Format(Math.Min(height, width) / 2)}", LayerArguments.Format(padding));
        }

        return new Pool2DLayer(new Window(height, width, stride == 0 ? height : stride, stride == 0 ? width : stride, 1, padding), isMax);
    }
}
