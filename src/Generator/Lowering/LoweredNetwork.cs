using NetGen.Generator.Lowering.Kernels;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>A network as programs of kernel calls on planned memory.</summary>
internal sealed record LoweredNetwork(
    NetworkModel Model,
    IReadOnlyList<PackedTensor> Tensors,
    int ParameterLength,
    int StatisticLength,
    int PreparedLength,
    InferenceProgram Inference,
    TrainingProgram? Training);

/// <summary>A parameter or running statistic with its place and packing.</summary>
/// <param name="Node">The layer's node.</param>
/// <param name="Specification">What it is.</param>
/// <param name="Offset">Its first float in its arena.</param>
/// <param name="Packing">How its elements lie.</param>
internal sealed record PackedTensor(int Node, TensorSpec Specification, int Offset, Packing Packing);

/// <summary>The mixed-radix form of a packed block: row-major element ↦ Σ digit·stride.</summary>
internal sealed record Packing(EquatableArray<Loop> Digits, int Length)
{
    /// <summary>Elements one behind the other, padded to whole panels.</summary>
    public static Packing Contiguous(int count) => new(EquatableArray.Of(new Loop(count, 1)), TensorLayout.Padded(count));
}

/// <summary>Inference: what is derived from the weights beforehand, and the calls for a block of samples.</summary>
internal sealed record InferenceProgram(
    IReadOnlyList<KernelCall> Preparation, IReadOnlyList<KernelCall> Calls, int ActivationsPerSample)
{
    /// <summary>Samples that go through all calls together.</summary>
    public int SampleBlock => Analysis.Cost.SampleBlock.OfInference(
        ActivationsPerSample,
        Calls.Select(call => call.Kernel).OfType<PanelProductKernel>().Where(kernel => kernel.Rows.Count == 0).Select(kernel => kernel.WeightLength).DefaultIfEmpty().Max());
}

/// <summary>A training step.</summary>
internal sealed record TrainingProgram(
    IReadOnlyList<Phase> Phases, int ActivationsPerSample, int SharedLength, IReadOnlyList<LayerTrace> Traces);

/// <summary>Calls whose ranges of samples, or whose items, are independent.</summary>
internal sealed record Phase(IReadOnlyList<NumberedCall> Calls, bool IsPerSample, bool IsForward)
{
    /// <summary>The calls that the way back begins with behind those of the way forward; 0 in a phase that goes one way.</summary>
    public int CallsBack { get; init; }

    /// <summary>What it does, for people.</summary>
    public string Direction => CallsBack > 0 ? "forward and backward" : IsForward ? "forward" : "backward";

    /// <summary>Samples that go through the phase together.</summary>
    public int SampleBlock => Calls.Any(call => call.Call.Kernel is PanelGradientKernel { IsBand: true }) ? 1 : Analysis.Cost.SampleBlock.Of(
        Calls
            .Where(call => !call.Call.IsForProbe)
            .SelectMany(call => call.Call.Reads.Concat(call.Call.Writes))
            .Select(operand => operand.Tensor)
            .Where(tensor => tensor.Storage is TensorStorage.Activation or TensorStorage.Input)
            .Distinct()
            .Sum(tensor => (long)tensor.Size),
        Calls.Select(call => call.Call.Kernel).OfType<PanelProductKernel>().Where(kernel => kernel.Rows.Count == 0).Sum(kernel => (long)kernel.WeightLength));

    /// <summary>Samples that one thread must take together.</summary>
    public int SampleGroup => Calls.Any(call => call.Call.Kernel is PanelGradientKernel { IsGrouped: true } or WinnerGradientKernel) ? Analysis.Cost.SampleGroup.Samples : 1;
}

/// <summary>A call with its number in the whole step.</summary>
internal readonly record struct NumberedCall(int Number, KernelCall Call);

/// <summary>Where a layer's pre-activation and its gradient can be read during a step.</summary>
internal sealed record LayerTrace(int Node, Trace PreActivation, Trace? Gradient);

/// <summary>A value and the number of the call that completes it.</summary>
internal sealed record Trace(int Call, Value Value)
{
    /// <summary>The border of zeros that the value has; null if none.</summary>
    public Border? Border { get; init; }
}
