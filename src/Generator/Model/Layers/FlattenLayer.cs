namespace NetGen.Generator.Model.Layers;

/// <summary>A vector of all elements, by channel, row, column.</summary>
internal sealed record FlattenLayer : Layer
{
    public override string Title => "Flatten";

    public static Layer Read(LayerArguments arguments) => new FlattenLayer();

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) => Shape.Vector(inputs[0].Size);
}
