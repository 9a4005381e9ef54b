namespace NetGen.Numerics.Tests.Reference.Operations;

/// <summary>The input as it is: a flattened map has the order of the map, an activation is applied behind every layer.</summary>
internal sealed class CopyOperation : Operation
{
    public override void Forward(OperationFrame frame) => frame.Input.Values.CopyTo(frame.Output.Values, 0);

    public override void Backward(OperationFrame frame)
    {
        for (int index = 0; index < frame.Output.Gradient.Length; index++)
        {
            frame.Input.Gradient[index] += frame.Output.Gradient[index];
        }
    }
}
