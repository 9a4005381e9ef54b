using NetGen.Generator.Analysis.Signals;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>A layer's description as C#.</summary>
internal static class LayerText
{
    public static string Expression(LoweredNetwork network, int index, SignalPrediction prediction)
    {
        LayerNode node = network.Model.Nodes[index];
        int parameters = node.Layer.Tensors(network.Model.ShapeOf(node.Inputs[0]), node.Output).Items
            .Where(tensor => !tensor.IsStatistic).Sum(tensor => tensor.Count);
        string inputs = string.Join(", ", node.Inputs.Select(input => Literal.Of(network.Model.NameOf(input))));
        List<string> settings = [];
        if (!node.Layer.Activation.IsIdentity)
        {
            settings.Add($"Activation = {Literal.Of(node.Layer.Activation.ToString())}");
        }

        if (node.Layer.Weights is { } weights)
        {
            settings.Add($"Initializer = {Literal.Of(InitializerText.Label(weights.Initializer, prediction.Auto[index]))}");
        }

        if (network.Training?.Traces.FirstOrDefault(trace => trace.Node == index) is { } trace)
        {
            settings.Add($"PreActivation = {TraceText(trace.PreActivation)}");
            if (trace.Gradient is { } gradient)
            {
                settings.Add($"PreActivationGradient = {TraceText(gradient)}");
            }
        }

        return $"new({Literal.Of(node.Name)}, {Literal.Of(node.Layer.Title)}, {Literal.Of(node.Output.ToArray())}, {parameters}, [{inputs}]){Literal.Settings(settings)}";
    }

    private static string TraceText(Trace trace)
    {
        TensorLayout layout = trace.Value.Layout;

        // Runs of elements with a distance between them: the channels of a pixel, or the pixels of a plane's line.
        (int length, int distance, int runs) = layout.ColumnStride == 1 && layout.Width > 1
            ? (layout.Width, layout.RowStride, layout.Channels * layout.Height)
            : (layout.Channels, layout.ColumnStride, layout.Pixels);
        string rows = trace.Border is { } border ? $" {{ First = {border.First}, RowPixels = {border.Width}, RowStride = {border.RowStride} }}" : "";
        return $"new({trace.Call}, {trace.Value.Tensor.Offset}, {trace.Value.Tensor.Size}, {length}, {distance}, {runs}){rows}";
    }
}
