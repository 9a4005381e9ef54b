using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis.Signals.Layers;

internal sealed class DensePropagation : WeightedPropagation
{
    protected override Window WindowOf(Layer layer) => new(1, 1, 1, 1, 1, 0);
}
