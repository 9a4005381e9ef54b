namespace NetGen.Generator.Model.Layers;

/// <summary>Softmax or its logarithm over the channels.</summary>
internal sealed record SoftmaxLayer(bool IsLogarithm) : Layer
{
    public override string Title => IsLogarithm ? "LogSoftmax" : "Softmax";

    public static Layer Read(LayerArguments arguments) => new SoftmaxLayer(IsLogarithm: false);

    public static Layer ReadLogarithm(LayerArguments arguments) => new SoftmaxLayer(IsLogarithm: true);

    public override Shape? InferShape(EquatableArray<Shape> inputs, LayerProblems problems) => inputs[0];
}
