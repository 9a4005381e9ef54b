using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>What <see cref="Init.Auto"/> needs for one layer.</summary>
/// <param name="Input">The moments of what feeds the layer.</param>
/// <param name="IsCentred">Whether each output's weights sum to zero.</param>
/// <param name="BranchScale">The factor on the standard deviation at the end of a residual branch.</param>
internal readonly record struct AutoInitialization(Moments Input, bool IsCentred, double BranchScale)
{
    /// <summary>The figures of every weighted layer of a network, by node.</summary>
    public static IReadOnlyDictionary<int, AutoInitialization> Of(NetworkModel model)
    {
        var moments = new MomentPropagation(model);
        ISet<int> branchEnds = ResidualBranches.Ends(model);
        double branchScale = 1 / Math.Sqrt(Math.Max(1, ResidualBranches.Depth(model)));
        var figures = new Dictionary<int, AutoInitialization>();
        for (int node = 0; node < model.Nodes.Count; node++)
        {
            LayerNode layer = model.Nodes[node];
            if (layer.Layer.Weights is not null)
            {
                int source = layer.Inputs[0];
                figures[node] = new AutoInitialization(
                    moments.Of(source),
                    IsCentredBetter(moments.ActivationBefore(source), FanIn(model, layer)),
                    branchEnds.Contains(node) ? branchScale : 1);
            }
        }

        return figures;
    }

    /// <summary>
    /// Whether weights that sum to zero keep the gradient's factor nearer to 1: |ln(d2/(m − μ²))| against |ln(d2/m)|, with
    /// the activation's moments at 1. Plain where there is nothing to compare.
    /// </summary>
    private static bool IsCentredBetter(ActivationSpec? activation, int fanIn)
    {
        if (activation is not { } function || fanIn == 1)
        {
            return false;
        }

        Moments output = Moments.Standard.Through(function);
        double slope = Moments.SlopeSecondMoment(function);
        return Math.Abs(Math.Log(slope / output.Variance)) < Math.Abs(Math.Log(slope / output.Second));
    }

    private static int FanIn(NetworkModel model, LayerNode layer)
    {
        TensorSpec weight = layer.Layer.Tensors(model.ShapeOf(layer.Inputs[0]), layer.Output)[0];
        return weight.Count / weight.Shape[0];
    }
}
