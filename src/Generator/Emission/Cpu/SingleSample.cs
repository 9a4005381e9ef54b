using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu;

/// <summary>Which networks have a way of its own for one sample: those whose arithmetic takes no longer than the bookkeeping of a batch would.</summary>
internal static class SingleSample
{
    /// <summary>Bytes that vectors on the stack are aligned to.</summary>
    public const int Alignment = 64;

    /// <summary>The largest network worth it, in floating-point operations: some two microseconds.</summary>
    private const double CostBudget = 1e5;

    /// <summary>Calls at most; a network of more layers spends little on any of them.</summary>
    private const int CallBudget = 16;

    /// <summary>Floats on the stack at most: 4 KiB.</summary>
    private const int StackBudget = 1024;

    public static bool Fits(LoweredNetwork network) =>
        network.Inference.ActivationsPerSample <= StackBudget
        && network.Inference.Calls.Count <= CallBudget
        && network.Inference.Calls.Sum(call => call.Kernel.Cost) <= CostBudget;
}
