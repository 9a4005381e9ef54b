using NetGen.Analyzers.Initialization;
using NetGen.Generator;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>The same network with other initialisers: what a rule would find after its fix.</summary>
internal static class AlternativeStart
{
    private const string Argument = "Init";

    /// <summary>The network with <see cref="Init.Auto"/> at some layers, as the code fix writes it.</summary>
    public static NetworkAnalysis WithAuto(this NetworkAnalysis network, IReadOnlyCollection<int> nodes)
    {
        AttributeDeclaration[] attributes = [.. network.Result.Declaration.Attributes];
        foreach (int node in nodes)
        {
            int index = network.Graph.Node(node).Attribute;
            IEnumerable<AttributeArgument> kept = attributes[index].Arguments.Where(argument => argument.Name != Argument && !InitializerArguments.All.Contains(argument.Name));
            attributes[index] = attributes[index] with { Arguments = kept.Append(new AttributeArgument(Argument, IsPositional: false, (int)Init.Auto)).ToEquatableArray() };
        }

        return nodes.Count == 0 ? network : NetworkAnalysis.Of(network.Result.Declaration with { Attributes = attributes.ToEquatableArray() });
    }

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
