using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>The first largest value of each window, or its mean with the padding's zeros counted.</summary>
internal sealed class Pool2DOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        var layer = (Pool2DLayer)frame.Layer;
        if (layer.IsMax)
        {
            foreach ((int output, int input) in Winners(frame))
            {
                frame.Output.Values[output] = frame.Input.Values[input];
            }
        }
        else
        {
            int area = layer.Window.Height * layer.Window.Width;
            Walk(frame, (output, input) => frame.Output.Values[output] += frame.Input.Values[input] / area);
        }
    }

    public override void Backward(OperationFrame frame)
    {
        var layer = (Pool2DLayer)frame.Layer;
        if (layer.IsMax)
        {
            foreach ((int output, int input) in Winners(frame))
            {
                frame.Input.Gradient[input] += frame.Output.Gradient[output];
            }
        }
        else
        {
            int area = layer.Window.Height * layer.Window.Width;
            Walk(frame, (output, input) => frame.Input.Gradient[input] += frame.Output.Gradient[output] / area);
        }
    }

    private static Dictionary<int, int> Winners(OperationFrame frame)
    {
        Dictionary<int, int> winners = [];
        Walk(frame, (output, input) =>
        {
            if (!winners.TryGetValue(output, out int winner) || frame.Input.Values[input] > frame.Input.Values[winner])
            {
                winners[output] = input;
            }
        });
        return winners;
    }

    private static void Walk(OperationFrame frame, Action<int, int> visit)
    {
        WindowWalk walk = WindowWalk.Of(((Pool2DLayer)frame.Layer).Window, frame.Input.Shape);
        for (int sample = 0; sample < frame.Batch; sample++)
        {
            for (int channel = 0; channel < frame.Input.Shape.Channels; channel++)
            {
                foreach (WindowTap tap in walk.Taps)
                {
                    visit(frame.Output.Index(sample, channel, tap.Row, tap.Column), frame.Input.Index(sample, channel, tap.Y, tap.X));
                }
            }
        }
    }
}
