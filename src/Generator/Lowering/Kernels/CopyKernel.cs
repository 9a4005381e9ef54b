namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// Copies elements from one layout to another of the same extents; the first element lies at the given offsets. Zeros the
/// whole destination before, if it has room between or around the elements.
/// </summary>
/// <remarks>Reads the source; writes the destination.</remarks>
internal sealed record CopyKernel(
    TensorLayout Source, int SourceOffset, TensorLayout Destination, int DestinationOffset, int SourceSample, int DestinationSample, bool ClearsFirst) : Kernel
{
    public override string Name => "Copy";

    public override double Cost => 10.0 * Source.Channels * Source.Pixels;
}
