using NetGen.Generator.Analysis;
using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;
using NetGen.Generator.Model.Layers;

namespace NetGen.Generator.Emission;

/// <summary>A parameter or running statistic as C#.</summary>
internal static class ParameterText
{
    public static string Expression(NetworkModel model, PackedTensor tensor, SignalPrediction prediction)
    {
        LayerNode node = model.Nodes[tensor.Node];
        WeightSpec? weights = node.Layer.Weights;
        TensorSpec specification = tensor.Specification;
        List<string> settings = [];
        if (weights is { Frozen: true })
        {
            settings.Add("Frozen = true");
        }

        if (specification.Role == TensorRole.Weight)
        {
            if (!double.IsNaN(weights!.WeightDecay))
            {
                settings.Add($"WeightDecay = {Literal.Of(weights.WeightDecay)}");
            }

            settings.Add($"Initializer = {InitializerText.Expression(weights.Initializer)}");
            settings.Add($"Geometry = {Geometry(specification, node, prediction.Auto[tensor.Node])}");
        }
        else if (specification.Role == TensorRole.Bias)
        {
            TensorSpec weight = node.Layer.Tensors(model.ShapeOf(node.Inputs[0]), node.Output)[0];
            settings.Add($"BiasInit = global::NetGen.BiasInit.{weights!.BiasInit}");
            settings.Add($"BiasFanIn = {weight.Count / weight.Shape[0]}");
        }

        if (specification.StartValue != 0)
        {
            settings.Add($"StartValue = {Literal.Of(specification.StartValue)}");
        }

        string extents = Literal.Of(tensor.Packing.Digits.Select(digit => digit.Extent));
        string strides = Literal.Of(tensor.Packing.Digits.Select(digit => digit.Stride));
        string layout = $"new({specification.Count}, {extents}, {strides}, {tensor.Packing.Length})";
        string name = Literal.Of($"{node.Name}.{specification.Suffix}");
        return $"new({name}, global::NetGen.Kernels.ParameterRole.{specification.Role}, {Literal.Of(specification.Shape)}, {tensor.Offset}, {layout}){Literal.Settings(settings)}";
    }

    private static string Geometry(TensorSpec specification, LayerNode node, AutoInitialization figures)
    {
        List<string> settings = [];
        if (node.Layer is Conv2DLayer convolution)
        {
            settings.Add($"Groups = {convolution.Groups}");
            settings.Add($"Stride = {convolution.Window.StrideHeight}");
        }

        settings.Add($"HeGain = {Literal.Of(WeightMoments.HeGain(node.Layer.Activation))}");
        settings.Add($"InputSecondMoment = {Literal.Of(figures.Input.Second)}");
        settings.Add($"InputMean = {Literal.Of(figures.Input.Mean)}");
        if (figures.IsCentred)
        {
            settings.Add("Centred = true");
        }

        if (figures.BranchScale != 1)
        {
            settings.Add($"BranchScale = {Literal.Of(figures.BranchScale)}");
        }

        return $"new({string.Join(", ", specification.Shape.Select(Literal.Of))}){Literal.Settings(settings)}";
    }
}
