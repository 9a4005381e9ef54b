using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>The first signal, then the second, along an axis.</summary>
internal sealed class ConcatOperation : Operation
{
    public override void Forward(OperationFrame frame) =>
        Walk(frame, (part, input, output) => frame.Output.Values[output] = part.Values[input]);

    public override void Backward(OperationFrame frame) =>
        Walk(frame, (part, input, output) => part.Gradient[input] += frame.Output.Gradient[output]);

    private static void Walk(OperationFrame frame, Action<Signal, int, int> visit)
    {
        int axis = ((ConcatLayer)frame.Layer).Axis;
        bool isSequence = frame.Input.Shape.Rank == 2;
        int start = 0;
        foreach (Signal part in frame.Inputs)
        {
            for (int sample = 0; sample < frame.Batch; sample++)
            {
                for (int channel = 0; channel < part.Shape.Channels; channel++)
                {
                    for (int row = 0; row < part.Shape.Height; row++)
                    {
                        for (int column = 0; column < part.Shape.Width; column++)
                        {
                            int output = (axis, isSequence) switch
                            {
                                (0, _) => frame.Output.Index(sample, start + channel, row, column),
                                (1, false) => frame.Output.Index(sample, channel, start + row, column),
                                _ => frame.Output.Index(sample, channel, row, start + column),
                            };
                            visit(part, part.Index(sample, channel, row, column), output);
                        }
                    }
                }
            }

            start += part.Shape.ToArray()[axis];
        }
    }
}
