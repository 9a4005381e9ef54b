namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>The sum of two signals.</summary>
internal sealed class AddOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        for (int index = 0; index < frame.Output.Values.Length; index++)
        {
            frame.Output.Values[index] = frame.Inputs[0].Values[index] + frame.Inputs[1].Values[index];
        }
    }

    public override void Backward(OperationFrame frame)
    {
        for (int index = 0; index < frame.Output.Gradient.Length; index++)
        {
            frame.Inputs[0].Gradient[index] += frame.Output.Gradient[index];
            frame.Inputs[1].Gradient[index] += frame.Output.Gradient[index];
        }
    }
}
