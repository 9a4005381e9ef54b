using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Writes the loops over k of a product: the pointer <c>x</c> walks through the input, <c>w</c> through a panel of weights. The innermost
/// loop is unrolled as far as a budget goes.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="reduction">The loops, outermost first.</param>
/// <param name="weightStride">Floats of weights from one k to the next.</param>
/// <param name="unroll">Rounds of the innermost loop to write out at most.</param>
/// <param name="chains">What the rounds written out must be a multiple of.</param>
/// <param name="body">Writes one round: its number among those written out, the offset of its input, and whether it stands alone in its loop, so that what it declares needs no block.</param>
/// <param name="outermost">The rounds of the outermost loop, as a text, where they are not all; none of it are written out then.</param>
/// <param name="aside">Writes what is done in each round of the outermost loop of several, or before the only one.</param>
internal sealed class ReductionWriter(
    CodeWriter code, EquatableArray<Loop> reduction, int weightStride, int unroll, int chains, Action<int, int, bool> body, string? outermost = null, Action? aside = null)
{
    public void Write()
    {
        if (reduction.Count == 1)
        {
            aside?.Invoke();
        }

        Write(0);
    }

    /// <summary>Writes a loop and those within it, and says how far from where it began it leaves <c>x</c>.</summary>
    private int Write(int level)
    {
        Loop loop = reduction[level];
        if (level < reduction.Count - 1)
        {
            Open(level, loop.Extent);
            if (level == 0)
            {
                aside?.Invoke();
            }

            int moved = Write(level + 1);
            if (moved != loop.Stride)
            {
                code.Line(Move("x", loop.Stride - moved));
            }

            code.Close();
            return loop.Extent * loop.Stride;
        }

        int together = loop.Extent <= unroll ? loop.Extent : Math.Max(1, unroll / chains) * chains;
        int rounds = loop.Extent / together;
        if (rounds == 1)
        {
            Unrolled(loop.Extent, loop.Stride, level);
            return 0;
        }

        Open(level, rounds);
        Unrolled(together, loop.Stride, -1, isAlone: together == 1);
        code.Line($"{Move("x", together * loop.Stride)} {Move("w", together * weightStride)}");
        code.Close();
        Unrolled(loop.Extent % together, loop.Stride, level);
        return rounds * together * loop.Stride;
    }

    /// <summary>Rounds one after the other; within other loops, <c>w</c> ends behind them.</summary>
    private void Unrolled(int rounds, int stride, int level, bool isAlone = false)
    {
        for (int round = 0; round < rounds; round++)
        {
            body(round, round * stride, isAlone);
        }

        if (rounds > 0 && level > 0)
        {
            code.Line(Move("w", rounds * weightStride));
        }
    }

    private void Open(int level, int extent) =>
        code.Open($"for (int k{level} = 0; k{level} < {(level == 0 && outermost is not null ? outermost : Literal.Of(extent))}; k{level}++)");

    private static string Move(string pointer, int floats) => floats < 0 ? $"{pointer} -= {-floats};" : $"{pointer} += {floats};";
}
