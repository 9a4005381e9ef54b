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
/// <param name="body">Writes one round: its number among those written out, and the offset of its input.</param>
/// <param name="outermost">The rounds of the outermost loop, as a text, where they are not all; none of it are written out then.</param>
/// <param name="aside">Writes what is done in each round of the outermost loop of several, or before the only one.</param>
internal sealed class ReductionWriter(
    CodeWriter code, EquatableArray<Loop> reduction, int weightStride, int unroll, int chains, Action<int, int> body, string? outermost = null, Action? aside = null)
{
    /// <summary>Rounds at most, however little a round does: by then the loop around costs nothing that could be measured.</summary>
    private const int MostRounds = 8;

    private readonly int unroll = Math.Min(unroll, MostRounds);

    public void Write()
    {
        if (reduction.Count == 1)
        {
            aside?.Invoke();
        }

        Write(0);
    }

    private void Write(int level)
    {
        Loop loop = reduction[level];
        if (level < reduction.Count - 1)
        {
            Open(level, loop.Extent);
            if (level == 0)
            {
                aside?.Invoke();
            }

            Write(level + 1);
            code.Line(Move("x", loop.Stride));
            code.Close();
            Return(level, loop.Extent * loop.Stride);
            return;
        }

        int together = loop.Extent <= unroll ? loop.Extent : Math.Max(1, unroll / chains) * chains;
        int rounds = loop.Extent / together;
        if (rounds == 1)
        {
            Unrolled(loop.Extent, loop.Stride, level);
            return;
        }

        Open(level, rounds);
        Unrolled(together, loop.Stride, -1);
        code.Line($"{Move("x", together * loop.Stride)} {Move("w", together * weightStride)}");
        code.Close();
        Unrolled(loop.Extent % together, loop.Stride, level);
        Return(level, rounds * together * loop.Stride);
    }

    /// <summary>Rounds one after the other; within other loops, <c>w</c> ends behind them.</summary>
    private void Unrolled(int rounds, int stride, int level)
    {
        for (int round = 0; round < rounds; round++)
        {
            body(round, round * stride);
        }

        if (rounds > 0 && level > 0)
        {
            code.Line(Move("w", rounds * weightStride));
        }
    }

    private void Open(int level, int extent) =>
        code.Open($"for (int k{level} = 0; k{level} < {(level == 0 && outermost is not null ? outermost : Literal.Of(extent))}; k{level}++)");

    /// <summary>Back to where an inner loop began, so that the loop around it steps from there.</summary>
    private void Return(int level, int floats)
    {
        if (level > 0 && floats != 0)
        {
            code.Line(Move("x", -floats));
        }
    }

    private static string Move(string pointer, int floats) => floats < 0 ? $"{pointer} -= {-floats};" : $"{pointer} += {floats};";
}
