using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>Normalisation of each sample over all its elements.</summary>
internal sealed class LayerNormOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        double[] weight = frame.Tensor("weight");
        double[] bias = frame.Tensor("bias");
        foreach (int[] elements in Samples(frame))
        {
            Normalization normalization = Of(frame, elements);
            foreach (int index in elements)
            {
                int place = index % weight.Length;
                frame.Output.Values[index] = (normalization.Normalized(frame.Input.Values[index]) * weight[place]) + bias[place];
            }
        }
    }

    public override void Backward(OperationFrame frame)
    {
        double[] weight = frame.Tensor("weight");
        double[] weightGradient = frame.Gradient("weight");
        double[] biasGradient = frame.Gradient("bias");
        foreach (int[] elements in Samples(frame))
        {
            Normalization normalization = Of(frame, elements);
            foreach (int index in elements)
            {
                int place = index % weight.Length;
                weightGradient[place] += frame.Output.Gradient[index] * normalization.Normalized(frame.Input.Values[index]);
                biasGradient[place] += frame.Output.Gradient[index];
            }

            normalization.AddGradient(frame.Input, elements, index => frame.Output.Gradient[index] * weight[index % weight.Length]);
        }
    }

    private static Normalization Of(OperationFrame frame, int[] elements)
    {
        var normalization = Normalization.Over(frame.Input.Values, elements, ((LayerNormLayer)frame.Layer).Epsilon);
        return frame.RoundsStatistics ? normalization.Rounded() : normalization;
    }

    private static IEnumerable<int[]> Samples(OperationFrame frame)
    {
        int size = frame.Input.Shape.Size;
        return Enumerable.Range(0, frame.Batch).Select(sample => Enumerable.Range(sample * size, size).ToArray());
    }
}
