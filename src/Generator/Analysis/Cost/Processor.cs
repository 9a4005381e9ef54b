namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// What the cost model knows of a core: figures that the x86 cores of the last ten years share, near enough to rank the ways of writing a
/// kernel (Fog, "Instruction tables" and "The microarchitecture of Intel, AMD and VIA CPUs").
/// </summary>
/// <param name="Registers">Vector registers.</param>
internal sealed record Processor(int Registers)
{
    /// <summary>512 bits: one vector is a panel.</summary>
    public static readonly Processor Wide = new(Registers: 32);

    /// <summary>256 or 128 bits.</summary>
    public static readonly Processor Narrow = new(Registers: 16);

    /// <summary>Fused multiply-adds that begin in a cycle.</summary>
    public const int MultiplyAdds = 2;

    /// <summary>Cycles until the result of one can be added to.</summary>
    public const int MultiplyAddLatency = 4;

    /// <summary>What a chain of them takes longer than that, as a share: where just enough chains run side by side, each delay of one shows. Measured.</summary>
    public const double LatencyMargin = 1.2;

    /// <summary>Vectors or scalars loaded from the first-level cache in a cycle.</summary>
    public const int Loads = 2;

    /// <summary>Instructions that begin in a cycle.</summary>
    public const int Instructions = 6;

    /// <summary>Instructions of a loop's round that move pointers, count and branch.</summary>
    public const int LoopOverhead = 4;

    /// <summary>Floats that the second-level cache holds: 1 MB, as server cores have it.</summary>
    public const int SecondLevelFloats = 256 * 1024;

    /// <summary>Accumulators that keep the multiply-adds busy while each waits for its own result.</summary>
    public const int BusyAccumulators = MultiplyAdds * MultiplyAddLatency;
}
