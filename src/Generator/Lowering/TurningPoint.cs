namespace NetGen.Generator.Lowering;

/// <summary>
/// Where the last calls forward and the first ones back both go by samples, a block of samples goes through both at once, and what the way back
/// reads is still in cache. Only behind a batch's statistics, which leave little of the way for both; and not where the blocks would have to be
/// smaller, since each reads all weights of Dense layers.
/// </summary>
internal static class TurningPoint
{
    public static List<Phase> Join(List<Phase> phases)
    {
        int back = phases.FindIndex(phase => !phase.IsForward && phase.IsPerSample);
        if (back < 2 || phases[back - 2].IsPerSample || !phases[back - 2].IsForward || phases[back - 1] is not { IsForward: true, IsPerSample: true } forward)
        {
            return phases;
        }

        var joined = new Phase([.. forward.Calls, .. phases[back].Calls], IsPerSample: true, IsForward: true) { CallsBack = phases[back].Calls.Count };
        return joined.SampleBlock < Math.Min(forward.SampleBlock, phases[back].SampleBlock)
            ? phases
            : [.. phases.Take(back - 1), joined, .. phases.Skip(back + 1)];
    }
}
