using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Analyzers.Initialization;

/// <summary>How much of the signal layers that share a mistake lose together, one behind the other.</summary>
/// <param name="Layers">The number of such layers.</param>
/// <param name="Factor">By how much they divide the second moment.</param>
internal readonly record struct LossChain(int Layers, double Factor)
{
    private static readonly LossChain None = new(0, 1);

    /// <summary>
    /// The longest chain that each layer is part of. A normalisation ends a chain; where signals meet, the larger one goes on.
    /// </summary>
    /// <param name="graph">The network.</param>
    /// <param name="losses">By how much layers divide the second moment, by node.</param>
    public static IReadOnlyDictionary<int, LossChain> Of(NetworkGraph graph, IReadOnlyDictionary<int, double> losses)
    {
        int count = graph.Model.Nodes.Count;
        var chains = new LossChain[count];
        int[] previous = new int[count];
        for (int node = 0; node < count; node++)
        {
            LossChain Before(int input) => input == NetworkModel.InputIndex ? None : chains[input];
            previous[node] = graph.Node(node).Inputs.Items.OrderBy(input => Before(input).Factor).First();
            bool startsAnew = LayerRoles.IsNormalization(graph.Layer(node)) || graph.Layer(node) is SoftmaxLayer;
            LossChain before = startsAnew ? None : Before(previous[node]);
            chains[node] = losses.TryGetValue(node, out double loss) ? new LossChain(before.Layers + 1, before.Factor * loss) : before;
        }

        var longest = new Dictionary<int, LossChain>();
        foreach (int end in losses.Keys.OrderByDescending(node => chains[node].Factor))
        {
            for (int node = end; node != NetworkModel.InputIndex && chains[node].Layers > 0; node = previous[node])
            {
                if (losses.ContainsKey(node) && !longest.ContainsKey(node))
                {
                    longest[node] = chains[end];
                }
            }
        }

        return longest;
    }
}
