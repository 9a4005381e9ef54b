namespace NetGen.Generator.Model.Layers;

/// <summary>The mean of each channel.</summary>
internal sealed record GlobalAvgPool2DLayer : Layer
{
    public override string Title => "GlobalAvgPool2D";

    public static Layer Read(LayerArguments arguments) => new GlobalAvgPool2DLayer();

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems)
    {
        if (inputs[0].Rank != 3)
        {
            problems.Error("NG1001", $"'{problems.Layer}' needs a map (channels, height, width) but reads a {inputs[0].Noun} {inputs[0]}; put it before Flatten, or leave it out");
            return null;
        }

        return Shape.Vector(inputs[0].Channels);
    }
}
