using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering;

/// <summary>A loop over taps: what is read and the weights move together.</summary>
/// <param name="Extent">Rounds.</param>
/// <param name="InputStride">Floats between rounds in what is read; may be negative.</param>
/// <param name="WeightStride">Floats between rounds in the weights.</param>
internal readonly record struct TapLoop(int Extent, int InputStride, int WeightStride);

/// <summary>A tap's place: the floats to its input and to its weights.</summary>
internal readonly record struct Tap(int Input, int Weight);

/// <summary>Taps as code walks them: loops, and within them a few taps written out.</summary>
/// <param name="Loops">The loops around, outermost first.</param>
/// <param name="Taps">The taps of a round.</param>
internal sealed record TapBlock(EquatableArray<TapLoop> Loops, EquatableArray<Tap> Taps)
{
    /// <summary>Taps written out at most: what fits in registers as accumulators.</summary>
    private const int Budget = 12;

    /// <summary>
    /// Unrolls the innermost loops as far as the budget goes; a loop that alone exceeds it is cut into equal rounds and a
    /// rest. The cuts depend on the taps only, so the order of a sum does too.
    /// </summary>
    public static IReadOnlyList<TapBlock> Of(EquatableArray<TapLoop> loops)
    {
        int first = loops.Count;
        int count = 1;
        while (first > 0 && count * loops[first - 1].Extent <= Budget)
        {
            first--;
            count *= loops[first].Extent;
        }

        TapLoop[] around = [.. loops.Items.Take(first)];
        Tap[] taps = [.. Places(loops.Items.Skip(first))];
        if (count > 1 || first == 0)
        {
            return [new TapBlock(around.ToEquatableArray(), taps.ToEquatableArray())];
        }

        TapLoop last = around[around.Length - 1];
        IEnumerable<TapLoop> outer = around.Take(around.Length - 1);
        int rounds = last.Extent / Budget;
        int rest = last.Extent % Budget;
        var cut = new TapLoop(rounds, Budget * last.InputStride, Budget * last.WeightStride);
        List<TapBlock> blocks =
        [
            new TapBlock(outer.Append(cut).ToEquatableArray(), Places([last with { Extent = Budget }]).ToEquatableArray()),
        ];
        if (rest > 0)
        {
            int done = rounds * Budget;
            blocks.Add(new TapBlock(
                outer.ToEquatableArray(),
                Places([last with { Extent = rest }])
                    .Select(tap => new Tap(tap.Input + (done * last.InputStride), tap.Weight + (done * last.WeightStride)))
                    .ToEquatableArray()));
        }

        return blocks;
    }

    /// <summary>The places of all taps of some loops, in their order.</summary>
    private static IEnumerable<Tap> Places(IEnumerable<TapLoop> loops) => loops.Aggregate(
        (IEnumerable<Tap>)[new Tap(0, 0)],
        (taps, loop) => taps.SelectMany(tap => Enumerable.Range(0, loop.Extent).Select(round =>
            new Tap(tap.Input + (round * loop.InputStride), tap.Weight + (round * loop.WeightStride)))));
}
