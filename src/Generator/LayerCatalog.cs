using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator;

/// <summary>Every kind of layer. To add one: its attribute, its record in Model/Layers, its lowering, and a line here.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, LayerKind> Kinds = new LayerKind[]
    {
        new("Dense", DenseLayer.Read),
        new("Conv2D", Conv2DLayer.Read),
        new("MaxPool2D", Pool2DLayer.ReadMax),
        new("AvgPool2D", Pool2DLayer.ReadAverage),
        new("GlobalAvgPool2D", GlobalAvgPool2DLayer.Read),
        new("Flatten", FlattenLayer.Read),
        new("Activate", ActivateLayer.Read),
        new("Softmax", SoftmaxLayer.Read),
        new("LogSoftmax", SoftmaxLayer.ReadLogarithm),
        new("Dropout", DropoutLayer.Read),
        new("AlphaDropout", DropoutLayer.ReadAlpha),
        new("BatchNorm", BatchNormLayer.Read),
        new("LayerNorm", LayerNormLayer.Read),
        new("Add", AddLayer.Read),
        new("Concat", ConcatLayer.Read),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static bool TryFind(string attribute, out LayerKind kind) => Kinds.TryGetValue(attribute, out kind);
}
