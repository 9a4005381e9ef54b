using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Analysis.Signals.Layers;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Layers;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator;

/// <summary>Every kind of layer. To add one: its attribute, its record in Model/Layers, its propagation, its lowering, and a line here.</summary>
internal static class LayerCatalog
{
    private static readonly Entry[] Entries =
    [
        Entry.Of<DenseLayer>("Dense", DenseLayer.Read, new DenseLowering(), new DensePropagation()),
        Entry.Of<Conv2DLayer>("Conv2D", Conv2DLayer.Read, new Conv2DLowering(), new Conv2DPropagation()),
        Entry.Of<FlattenLayer>("Flatten", FlattenLayer.Read, new FlattenLowering(), new UnchangedPropagation()),
        Entry.Of<ActivateLayer>("Activate", ActivateLayer.Read, new ActivateLowering(), new UnchangedPropagation()),
        Entry.Of<Pool2DLayer>("MaxPool2D", Pool2DLayer.ReadMax, new Pool2DLowering(), new Pool2DPropagation()),
        Entry.Of<Pool2DLayer>("AvgPool2D", Pool2DLayer.ReadAverage, new Pool2DLowering(), new Pool2DPropagation()),
        Entry.Of<GlobalAvgPool2DLayer>("GlobalAvgPool2D", GlobalAvgPool2DLayer.Read, new GlobalAvgPool2DLowering(), new GlobalAvgPool2DPropagation()),
        Entry.Of<AddLayer>("Add", AddLayer.Read, new AddLowering(), new AddPropagation()),
        Entry.Of<BatchNormLayer>("BatchNorm", BatchNormLayer.Read, new BatchNormLowering(), new BatchNormPropagation()),
        Entry.Of<ConcatLayer>("Concat", ConcatLayer.Read, new ConcatLowering(), new ConcatPropagation()),
        Entry.Of<DropoutLayer>("Dropout", DropoutLayer.Read, new DropoutLowering(), new DropoutPropagation()),
        Entry.Of<DropoutLayer>("AlphaDropout", DropoutLayer.ReadAlpha, new DropoutLowering(), new DropoutPropagation()),
        Entry.Of<SoftmaxLayer>("Softmax", SoftmaxLayer.Read, new SoftmaxLowering(), new SoftmaxPropagation()),
        Entry.Of<SoftmaxLayer>("LogSoftmax", SoftmaxLayer.ReadLogarithm, new SoftmaxLowering(), new SoftmaxPropagation()),
        Entry.Of<LayerNormLayer>("LayerNorm", LayerNormLayer.Read, new LayerNormLowering(), new LayerNormPropagation()),
    ];

    private static readonly Dictionary<string, LayerKind> Kinds =
        Entries.ToDictionary(entry => entry.Kind.Name, entry => entry.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<Type, Entry> ByLayer =
        Entries.GroupBy(entry => entry.Layer).ToDictionary(group => group.Key, group => group.First());

    public static bool TryFind(string attribute, out LayerKind kind) => Kinds.TryGetValue(attribute, out kind);

    public static LayerLowering LoweringOf(Layer layer) => ByLayer[layer.GetType()].Lowering;

    public static LayerPropagation PropagationOf(Layer layer) => ByLayer[layer.GetType()].Propagation;

    private sealed record Entry(LayerKind Kind, Type Layer, LayerLowering Lowering, LayerPropagation Propagation)
    {
        public static Entry Of<TLayer>(string name, Func<LayerArguments, Layer> read, LayerLowering lowering, LayerPropagation propagation)
            where TLayer : Layer => new(new LayerKind(name, read), typeof(TLayer), lowering, propagation);
    }
}
