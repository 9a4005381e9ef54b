using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Lowering;

/// <summary>
/// The gradient of a mean over a whole map is the same for all pixels. Where only the way back through a batch normalisation reads it,
/// it is kept once a sample rather than spread over a map.
/// </summary>
internal static class CommonGradients
{
    public static List<Phase> Apply(List<Phase> phases, List<LayerTrace> traces)
    {
        KernelCall[] calls = [.. phases.SelectMany(phase => phase.Calls).Select(call => call.Call)];
        var pixels = new Dictionary<Tensor, Tensor>();
        foreach (KernelCall call in calls)
        {
            if (call.Kernel is AveragePoolBackKernel { Pool: { Output.Pixels: 1, IsTiling: true } pool }
                && call.Writes[0].Tensor is var map
                && calls.All(other => other == call || !Touches(other, map) || IsBackThroughBatchNorm(other, map))
                && traces.TrueForAll(trace => trace.Gradient?.Value.Tensor != map))
            {
                pixels[map] = new Tensor(map.Id, map.Name, map.Storage, pool.Map.ColumnStride);
            }
        }

        return [.. phases.Select(phase => phase with { Calls = [.. phase.Calls.Select(call => call with { Call = Rewrite(call.Call, pixels) })] })];
    }

    private static bool Touches(KernelCall call, Tensor map) => call.Reads.Concat(call.Writes).Any(operand => operand.Tensor == map);

    private static bool IsBackThroughBatchNorm(KernelCall call, Tensor map) =>
        call.Kernel is ChannelGradientSumsKernel or BatchNormBackKernel
        && call.Reads[0] == map
        && call.Reads.Skip(1).Concat(call.Writes).All(operand => operand.Tensor != map);

    private static KernelCall Rewrite(KernelCall call, Dictionary<Tensor, Tensor> pixels) => call.Kernel switch
    {
        AveragePoolBackKernel { Pool: var pool } when pixels.TryGetValue(call.Writes[0].Tensor, out Tensor? share) =>
            call with { Kernel = new EqualShareKernel(pool.Map.ColumnStride, pool.Map.Pixels), Writes = [share] },
        ChannelGradientSumsKernel kernel when pixels.TryGetValue(call.Reads[0].Tensor, out Tensor? share) =>
            call with { Kernel = kernel with { HasCommonGradient = true }, Reads = [share, .. call.Reads.Skip(1)] },
        BatchNormBackKernel kernel when pixels.TryGetValue(call.Reads[0].Tensor, out Tensor? share) =>
            call with { Kernel = kernel with { HasCommonGradient = true }, Reads = [share, .. call.Reads.Skip(1)] },
        _ => call,
    };
}
