using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>A residual branch.</summary>
/// <param name="Add">The node where it joins the skip.</param>
/// <param name="Fork">Where they parted.</param>
/// <param name="Nodes">Its nodes, from its end back to where it parts from the skip.</param>
/// <param name="End">Its last weighted layer.</param>
internal sealed record ResidualBranch(int Add, int Fork, IReadOnlyList<int> Nodes, int End);

/// <summary>
/// Finds residual branches. Of an Add's two sides, counted back to where they part, the one with more weighted layers is the
/// branch and its last weighted layer the branch end; with equal counts there is none.
/// </summary>
internal static class ResidualBranches
{
    /// <summary>The branches, in the order of their Adds.</summary>
    public static IReadOnlyList<ResidualBranch> Of(NetworkModel model)
    {
        var branches = new List<ResidualBranch>();
        for (int add = 0; add < model.Nodes.Count; add++)
        {
            if (model.Nodes[add].Layer is not AddLayer)
            {
                continue;
            }

            List<int> first = PathBack(model, model.Nodes[add].Inputs[0]);
            List<int> second = PathBack(model, model.Nodes[add].Inputs[1]);
            int fork = first.Find(second.Contains);
            first = [.. first.TakeWhile(node => node != fork)];
            second = [.. second.TakeWhile(node => node != fork)];
            int difference = first.Count(node => IsWeighted(model, node)) - second.Count(node => IsWeighted(model, node));
            if (difference != 0)
            {
                List<int> nodes = difference > 0 ? first : second;
                branches.Add(new ResidualBranch(add, fork, nodes, nodes.Find(node => IsWeighted(model, node))));
            }
        }

        return branches;
    }

    /// <summary>The number of Adds on the longest path from input to output.</summary>
    public static int Depth(NetworkModel model)
    {
        int[] depths = new int[model.Nodes.Count];
        for (int node = 0; node < depths.Length; node++)
        {
            int before = model.Nodes[node].Inputs.Max(input => input == NetworkModel.InputIndex ? 0 : depths[input]);
            depths[node] = before + (model.Nodes[node].Layer is AddLayer ? 1 : 0);
        }

        return depths.Length == 0 ? 0 : depths[depths.Length - 1];
    }

    /// <summary>A node and what it reads first, back to the input. The skip of an inner Add is its second input or its first; following the first keeps to the main path.</summary>
    private static List<int> PathBack(NetworkModel model, int node)
    {
        List<int> path = [node];
        while (node != NetworkModel.InputIndex)
        {
            node = model.Nodes[node].Inputs[0];
            path.Add(node);
        }

        return path;
    }

    private static bool IsWeighted(NetworkModel model, int node) => node != NetworkModel.InputIndex && model.Nodes[node].Layer.Weights is not null;
}
