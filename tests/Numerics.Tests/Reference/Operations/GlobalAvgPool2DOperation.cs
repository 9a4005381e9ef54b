namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>The mean of each channel.</summary>
internal sealed class GlobalAvgPool2DOperation : Operation
{
    public override void Forward(OperationFrame frame)
    {
        int pixels = frame.Input.Shape.Pixels;
        for (int index = 0; index < frame.Input.Values.Length; index++)
        {
            frame.Output.Values[index / pixels] += frame.Input.Values[index] / pixels;
        }
    }

    public override void Backward(OperationFrame frame)
    {
        int pixels = frame.Input.Shape.Pixels;
        for (int index = 0; index < frame.Input.Values.Length; index++)
        {
            frame.Input.Gradient[index] += frame.Output.Gradient[index / pixels] / pixels;
        }
    }
}
