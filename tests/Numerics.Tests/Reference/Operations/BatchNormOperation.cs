using NetGen.Generator.Model.Layers;

namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>Normalisation of each channel: by the batch's statistics in training, by the running ones in inference.</summary>
internal sealed class BatchNormOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        double[] weight = frame.Tensor("weight");
        double[] bias = frame.Tensor("bias");
        double[] nextMean = [.. frame.Tensor("running_mean")];
        double[] nextVariance = [.. frame.Tensor("running_var")];
        double momentum = ((BatchNormLayer)frame.Layer).Momentum;
        for (int channel = 0; channel < frame.Input.Shape.Channels; channel++)
        {
            int[] elements = Elements(frame, channel);
            Normalization normalization = Of(frame, channel, elements);
            foreach (int index in elements)
            {
                frame.Output.Values[index] = (normalization.Normalized(frame.Input.Values[index]) * weight[channel]) + bias[channel];
            }

            double unbiased = normalization.Variance * elements.Length / (elements.Length - 1);
            nextMean[channel] += momentum * (normalization.Mean - nextMean[channel]);
            nextVariance[channel] += momentum * (unbiased - nextVariance[channel]);
        }

        if (frame.IsTraining)
        {
            frame.SetNextStatistic("running_mean", nextMean);
            frame.SetNextStatistic("running_var", nextVariance);
        }
    }

    public override void Backward(OperationFrame frame)
    {
        double[] weight = frame.Tensor("weight");
        double[] weightGradient = frame.Gradient("weight");
        double[] biasGradient = frame.Gradient("bias");
        for (int channel = 0; channel < frame.Input.Shape.Channels; channel++)
        {
            int[] elements = Elements(frame, channel);
            Normalization normalization = Of(frame, channel, elements);
            foreach (int index in elements)
            {
                weightGradient[channel] += frame.Output.Gradient[index] * normalization.Normalized(frame.Input.Values[index]);
                biasGradient[channel] += frame.Output.Gradient[index];
            }

            double gain = weight[channel];
            normalization.AddGradient(frame.Input, elements, index => frame.Output.Gradient[index] * gain);
        }
    }

    private static Normalization Of(OperationFrame frame, int channel, int[] elements)
    {
        double epsilon = ((BatchNormLayer)frame.Layer).Epsilon;
        Normalization normalization = frame.IsTraining
            ? Normalization.Over(frame.Input.Values, elements, epsilon)
            : new Normalization(frame.Tensor("running_mean")[channel], frame.Tensor("running_var")[channel], epsilon);
        return frame.RoundsStatistics ? normalization.Rounded() : normalization;
    }

    private static int[] Elements(OperationFrame frame, int channel) =>
        [.. Enumerable.Range(0, frame.Input.Values.Length).Where(index => frame.Input.ChannelOf(index) == channel)];
}
