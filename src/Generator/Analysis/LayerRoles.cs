using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Analysis;

/// <summary>What kinds of layers are to the signal, apart from their activations.</summary>
internal static class LayerRoles
{
    /// <summary>Whether a layer is nothing but an activation.</summary>
    public static bool IsActivation(Layer layer) => layer is ActivateLayer;

    /// <summary>Whether rules that ask for what comes next look through a layer.</summary>
    public static bool IsLookedThrough(Layer layer) => layer is DropoutLayer or FlattenLayer or Pool2DLayer or GlobalAvgPool2DLayer;

    /// <summary>Whether a layer without weights is linear. Max pooling, layer normalisation and softmax are not.</summary>
    public static bool IsLinear(Layer layer) =>
        layer is BatchNormLayer or DropoutLayer or FlattenLayer or GlobalAvgPool2DLayer or Pool2DLayer { IsMax: false };

    /// <summary>Whether a layer normalises.</summary>
    public static bool IsNormalization(Layer layer) => layer is BatchNormLayer or LayerNormLayer;

    /// <summary>Whether a layer joins two signals.</summary>
    public static bool IsMerge(Layer layer) => layer is AddLayer or ConcatLayer;
}
