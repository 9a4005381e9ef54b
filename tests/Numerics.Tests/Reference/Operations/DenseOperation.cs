namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>y = W·x + b.</summary>
internal sealed class DenseOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        int size = frame.Input.Shape.Size;
        int units = frame.Output.Shape.Size;
        double[] weight = frame.Tensor("weight");
        double[]? bias = frame.OptionalTensor("bias");
        for (int sample = 0; sample < frame.Batch; sample++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                double sum = bias?[unit] ?? 0;
                for (int index = 0; index < size; index++)
                {
                    sum += weight[(unit * size) + index] * frame.Input.Values[(sample * size) + index];
                }

                frame.Output.Values[(sample * units) + unit] = sum;
            }
        }
    }

    public override void Backward(OperationFrame frame)
    {
        int size = frame.Input.Shape.Size;
        int units = frame.Output.Shape.Size;
        double[] weight = frame.Tensor("weight");
        double[] weightGradient = frame.Gradient("weight");
        double[]? biasGradient = frame.OptionalTensor("bias") is null ? null : frame.Gradient("bias");
        for (int sample = 0; sample < frame.Batch; sample++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                double gradient = frame.Output.Gradient[(sample * units) + unit];
                if (biasGradient is not null)
                {
                    biasGradient[unit] += gradient;
                }

                for (int index = 0; index < size; index++)
                {
                    weightGradient[(unit * size) + index] += gradient * frame.Input.Values[(sample * size) + index];
                    frame.Input.Gradient[(sample * size) + index] += gradient * weight[(unit * size) + index];
                }
            }
        }
    }
}
