using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Layers;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator;

/// <summary>Every kind of layer. To add one: its attribute, its record in Model/Layers, its lowering, and a line here.</summary>
internal static class LayerCatalog
{
    private static readonly Entry[] Entries =
    [
        Entry.Of<DenseLayer>("Dense", DenseLayer.Read, new DenseLowering()),
        Entry.Of<Conv2DLayer>("Conv2D", Conv2DLayer.Read, new Conv2DLowering()),
        Entry.Of<FlattenLayer>("Flatten", FlattenLayer.Read, new FlattenLowering()),
        Entry.Of<ActivateLayer>("Activate", ActivateLayer.Read, new ActivateLowering()),
        Entry.Of<Pool2DLayer>("MaxPool2D", Pool2DLayer.ReadMax, new Pool2DLowering()),
        Entry.Of<Pool2DLayer>("AvgPool2D", Pool2DLayer.ReadAverage, new Pool2DLowering()),
        Entry.Of<GlobalAvgPool2DLayer>("GlobalAvgPool2D", GlobalAvgPool2DLayer.Read, new GlobalAvgPool2DLowering()),
        Entry.Of<AddLayer>("Add", AddLayer.Read, new AddLowering()),
        Entry.Of<BatchNormLayer>("BatchNorm", BatchNormLayer.Read, new BatchNormLowering()),
        Entry.Of<ConcatLayer>("Concat", ConcatLayer.Read, new ConcatLowering()),
        Entry.Of<DropoutLayer>("Dropout", DropoutLayer.Read, new DropoutLowering()),
        Entry.Of<DropoutLayer>("AlphaDropout", DropoutLayer.ReadAlpha, new DropoutLowering()),
        Entry.Of<SoftmaxLayer>("Softmax", SoftmaxLayer.Read, new SoftmaxLowering()),
        Entry.Of<SoftmaxLayer>("LogSoftmax", SoftmaxLayer.ReadLogarithm, new SoftmaxLowering()),
        Entry.Of<LayerNormLayer>("LayerNorm", LayerNormLayer.Read, new LayerNormLowering()),
    ];

    private static readonly Dictionary<string, LayerKind> Kinds =
        Entries.ToDictionary(entry => entry.Kind.Name, entry => entry.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<Type, LayerLowering> Lowerings =
        Entries.GroupBy(entry => entry.Layer).ToDictionary(group => group.Key, group => group.First().Lowering);

    public static bool TryFind(string attribute, out LayerKind kind) => Kinds.TryGetValue(attribute, out kind);

    public static LayerLowering LoweringOf(Layer layer) => Lowerings[layer.GetType()];

    private sealed record Entry(LayerKind Kind, Type Layer, LayerLowering Lowering)
    {
        public static Entry Of<TLayer>(string name, Func<LayerArguments, Layer> read, LayerLowering lowering)
            where TLayer : Layer => new(new LayerKind(name, read), typeof(TLayer), lowering);
    }
}
