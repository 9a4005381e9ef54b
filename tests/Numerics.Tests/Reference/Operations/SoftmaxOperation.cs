using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>e^(xⱼ)/Σe^(xₖ) over the channels at each pixel, or its logarithm.</summary>
internal sealed class SoftmaxOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        bool isLogarithm = ((SoftmaxLayer)frame.Layer).IsLogarithm;
        foreach (int[] row in Rows(frame))
        {
            double largest = row.Max(index => frame.Input.Values[index]);
            double total = row.Sum(index => Math.Exp(frame.Input.Values[index] - largest));
            foreach (int index in row)
            {
                double shifted = frame.Input.Values[index] - largest;
                frame.Output.Values[index] = isLogarithm ? shifted - Math.Log(total) : Math.Exp(shifted) / total;
            }
        }
    }

    public override void Backward(OperationFrame frame)
    {
        bool isLogarithm = ((SoftmaxLayer)frame.Layer).IsLogarithm;
        foreach (int[] row in Rows(frame))
        {
            double sum = row.Sum(index => frame.Output.Gradient[index] * (isLogarithm ? 1 : frame.Output.Values[index]));
            foreach (int index in row)
            {
                double output = frame.Output.Values[index];
                double gradient = frame.Output.Gradient[index];
                frame.Input.Gradient[index] += isLogarithm ? gradient - (Math.Exp(output) * sum) : output * (gradient - sum);
            }
        }
    }

    /// <summary>The elements that each softmax runs over.</summary>
    private static IEnumerable<int[]> Rows(OperationFrame frame)
    {
        Signal input = frame.Input;
        for (int sample = 0; sample < input.Batch; sample++)
        {
            for (int row = 0; row < input.Shape.Height; row++)
            {
                for (int column = 0; column < input.Shape.Width; column++)
                {
                    yield return [.. Enumerable.Range(0, input.Shape.Channels).Select(channel => input.Index(sample, channel, row, column))];
                }
            }
        }
    }
}
