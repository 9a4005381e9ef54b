using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>Whether an initialiser can fill a layer's weights.</summary>
internal static class InitializerShape
{
    /// <summary>
    /// Says (NG2011) where it can't: the identity has to be square in a dense layer, where anything else would drop inputs or
    /// leave outputs without one, and orthonormal columns at a kernel's centre tap need as many rows.
    /// </summary>
    /// <param name="layer">A weighted layer.</param>
    /// <param name="inputs">Units or channels in.</param>
    /// <param name="outputs">Units or channels out.</param>
    /// <param name="groups">Groups of channels, which divide both.</param>
    /// <param name="problems">Where it is said.</param>
    /// <returns>Whether it can.</returns>
    public static bool IsPossible(Layer layer, int inputs, int outputs, int groups, LayerProblems problems)
    {
        string sizes = string.Format(CultureInfo.InvariantCulture, "{0} in and {1} out{2}", inputs / groups, outputs / groups, groups > 1 ? " in each group" : "");
        switch (layer.Weights!.Initializer.Init)
        {
            case Init.Identity when layer is Layers.DenseLayer && inputs != outputs:
                problems.Error("NG2011", $"'{problems.Layer}' can't start as the identity: it has {sizes}, and the identity needs as many of both; use Orthogonal or Auto", "Init");
                return false;

            case Init.DeltaOrthogonal when inputs / groups > outputs / groups:
                problems.Error("NG2011", $"'{problems.Layer}' can't start DeltaOrthogonal: it has {sizes}, and orthonormal columns need at least as many out as in; use Orthogonal or Auto", "Init");
                return false;

            default:
                return true;
        }
    }
}
