using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>What <see cref="Init.Auto"/> needs for one layer.</summary>
/// <param name="Input">The moments of what feeds the layer.</param>
/// <param name="IsCentred">Whether each output's weights sum to zero.</param>
/// <param name="BranchScale">The factor on the standard deviation at the end of a residual branch.</param>
internal readonly record struct AutoInitialization(Moments Input, bool IsCentred, double BranchScale)
{
    /// <summary>The figures of a layer.</summary>
    /// <param name="input">The moments of what feeds it.</param>
    /// <param name="activation">The one activation that feeds it; null if there is none.</param>
    /// <param name="fanIn">Its connections into an output.</param>
    /// <param name="branchScale">The factor of a branch end, 1 elsewhere.</param>
    public static AutoInitialization Of(Moments input, ActivationSpec? activation, int fanIn, double branchScale)
    {
        // Nothing reaches a layer behind a function that is zero everywhere: then any scale is as good.
        Moments moments = input.Second > 0 ? input : Moments.Standard;
        return new AutoInitialization(moments, moments.Variance > 0 && IsCentredBetter(activation, fanIn), branchScale);
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

        ActivationStatistics statistics = ActivationStatistics.OfStandard(function);
        double slope = statistics.SlopeSecond;
        double variance = statistics.Second - (statistics.Mean * statistics.Mean);
        return Math.Abs(Math.Log(slope / variance)) < Math.Abs(Math.Log(slope / statistics.Second));
    }
}
