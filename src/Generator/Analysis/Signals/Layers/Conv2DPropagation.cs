using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis.Signals.Layers;

internal sealed class Conv2DPropagation : WeightedPropagation
{
    protected override Window WindowOf(Layer layer) => ((Conv2DLayer)layer).Window;
}
