namespace NetGen.Benchmarks.Machine;

/// <summary>Takes results that nobody needs, so that the compiler can't leave out what computes them.</summary>
internal static class Sink
{
    private static volatile float value;

    /// <summary>The last result.</summary>
    public static float Value
    {
        get => value;
        set => Sink.value = value;
    }
}
