using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>Cross-correlation, group by group, tap by tap; taps outside the map read zero.</summary>
internal sealed class Conv2DOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        double[] weight = frame.Tensor("weight");
        double[]? bias = frame.OptionalTensor("bias");
        Walk(frame, (output, input, tap) => frame.Output.Values[output] += weight[tap] * frame.Input.Values[input]);
        if (bias is not null)
        {
            for (int index = 0; index < frame.Output.Values.Length; index++)
            {
                frame.Output.Values[index] += bias[frame.Output.ChannelOf(index)];
            }
        }
    }

    public override void Backward(OperationFrame frame)
    {
        double[] weight = frame.Tensor("weight");
        double[] weightGradient = frame.Gradient("weight");
        Walk(frame, (output, input, tap) =>
        {
            weightGradient[tap] += frame.Output.Gradient[output] * frame.Input.Values[input];
            frame.Input.Gradient[input] += frame.Output.Gradient[output] * weight[tap];
        });
        if (frame.OptionalTensor("bias") is not null)
        {
            double[] biasGradient = frame.Gradient("bias");
            for (int index = 0; index < frame.Output.Gradient.Length; index++)
            {
                biasGradient[frame.Output.ChannelOf(index)] += frame.Output.Gradient[index];
            }
        }
    }

    /// <summary>Visits every product of the sum: the output's index, the input's and the weight's.</summary>
    private static void Walk(OperationFrame frame, Action<int, int, int> visit)
    {
        var layer = (Conv2DLayer)frame.Layer;
        WindowWalk walk = WindowWalk.Of(layer.Window, frame.Input.Shape);
        int channelsPerGroup = frame.Input.Shape.Channels / layer.Groups;
        int filtersPerGroup = layer.Filters / layer.Groups;
        for (int sample = 0; sample < frame.Batch; sample++)
        {
            for (int filter = 0; filter < layer.Filters; filter++)
            {
                for (int channel = 0; channel < channelsPerGroup; channel++)
                {
                    int source = (filter / filtersPerGroup * channelsPerGroup) + channel;
                    foreach ((int row, int column, int tapRow, int tapColumn, int y, int x) in walk.Taps)
                    {
                        visit(
                            frame.Output.Index(sample, filter, row, column),
                            frame.Input.Index(sample, source, y, x),
                            (((((filter * channelsPerGroup) + channel) * layer.Window.Height) + tapRow) * layer.Window.Width) + tapColumn);
                    }
                }
            }
        }
    }
}
