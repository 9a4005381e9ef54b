using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>
/// Finds residual branches. Of an Add's two sides, counted back to where they part, the one with more weighted layers is the
/// branch and its last weighted layer the branch end; with equal counts there is none.
/// </summary>
internal static class ResidualBranches
{
    /// <summary>The weighted layers of each branch, the branch's end first.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Of(NetworkModel model)
    {
        var branches = new List<IReadOnlyList<int>>();
        foreach (LayerNode add in model.Nodes.Where(node => node.Layer is AddLayer))
        {
            List<int> first = PathBack(model, add.Inputs[0]);
            List<int> second = PathBack(model, add.Inputs[1]);
            int fork = first.Find(second.Contains);
            List<int> firstWeighted = Weighted(model, first, fork);
            List<int> secondWeighted = Weighted(model, second, fork);
            if (firstWeighted.Count != secondWeighted.Count)
            {
                branches.Add(firstWeighted.Count > secondWeighted.Count ? firstWeighted : secondWeighted);
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

    /// <summary>The weighted layers on a path as far as a fork.</summary>
    private static List<int> Weighted(NetworkModel model, List<int> path, int fork) =>
        [.. path.TakeWhile(node => node != fork).Where(node => node >= 0 && model.Nodes[node].Layer.Weights is not null)];
}
