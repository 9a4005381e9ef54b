using NetGen.Analyzers.Initialization;
using NetGen.Generator;
using NetGen.Generator.Analysis;

namespace NetGen.Analyzers.Signal;

/// <summary>The same network with other initialisers.</summary>
internal static class AlternativeStart
{
    /// <summary>The network with <see cref="Init.Auto"/> at some layers, as the code fix writes it.</summary>
    public static NetworkAnalysis WithAuto(this NetworkAnalysis network, IReadOnlyCollection<int> nodes) =>
        network.With(nodes, attribute => attribute.Without(InitializerArguments.All).With("Init", (int)Init.Auto));

    /// <summary>
    /// The network with <see cref="Init.Auto"/> at the output layers and branch ends that start at zero: they stop all
    /// gradients at first, and none a step later.
    /// </summary>
    public static NetworkAnalysis WithoutZeroEnds(this NetworkAnalysis network) => network.WithAuto(
        [.. WeightedLayer.All(network)
            .Where(layer => network.Graph.IsOutputLayer(layer.Index) || network.Graph.IsBranchEnd(layer.Index))
            .Select(layer => layer.Index)
            .Where(node => network.Prediction.WeightsOf(node).Second == 0)]);
}
