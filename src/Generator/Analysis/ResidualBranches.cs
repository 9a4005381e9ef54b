using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>
/// Finds the ends of residual branches. Of an Add's two sides, counted back to where they part, the one with more weighted
/// layers is the branch and its last weighted layer the branch end; with equal counts there is none.
/// </summary>
internal static class ResidualBranches
{
    /// <summary>The nodes that end a branch.</summary>
    public static ISet<int> Ends(NetworkModel model)
    {
        var ends = new HashSet<int>();
        foreach (LayerNode add in model.Nodes.Where(node => node.Layer is AddLayer))
        {
            List<int> first = PathBack(model, add.Inputs[0]);
            List<int> second = PathBack(model, add.Inputs[1]);
            int fork = first.Find(second.Contains);
            int? firstEnd = LastWeighted(model, first, fork, out int firstCount);
            int? secondEnd = LastWeighted(model, second, fork, out int secondCount);
            int? end = firstCount > secondCount ? firstEnd : secondCount > firstCount ? secondEnd : null;
            if (end is { } node)
            {
                ends.Add(node);
            }
        }

        return ends;
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

    private static int? LastWeighted(NetworkModel model, List<int> path, int fork, out int count)
    {
        List<int> weighted = [.. path.TakeWhile(node => node != fork).Where(node => node >= 0 && model.Nodes[node].Layer.Weights is not null)];
        count = weighted.Count;
        return count == 0 ? null : weighted[0];
    }
}
