using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Two quantities of each element, to be added up over a sample.</summary>
internal unsafe interface IElementTerms<V>
    where V : struct, ISimdVector<V>
{
    /// <summary>The quantities of the elements that begin at an index.</summary>
    void At(int index, out V first, out V second);
}

/// <summary>
/// Sums over the elements of a sample, without the lanes that hold none. Lane l of every panel of 16 goes to sum l, in two
/// interleaved sums; the sixteen are joined by <see cref="LaneReduction"/>'s tree. The order is the same for every width.
/// </summary>
internal static unsafe class ElementSums
{
    /// <summary>Σ first and Σ second.</summary>
    /// <param name="terms">The quantities.</param>
    /// <param name="size">Floats of a sample, a multiple of 16.</param>
    /// <param name="channels">Lanes of a group that hold an element.</param>
    /// <param name="group">Lanes of a group, a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (float First, float Second) Of<V, TTerms>(TTerms terms, int size, int channels, int group)
        where V : struct, ISimdVector<V>
        where TTerms : struct, IElementTerms<V>
    {
        if (channels == group)
        {
            channels = group = size;
        }

        const int Panel = RowLanes.Count;
        float* firsts = stackalloc float[2 * Panel];
        float* seconds = firsts + Panel;
        int whole = channels & ~(Panel - 1);
        for (int lane = 0; lane < Panel; lane += V.Count)
        {
            V inside = RowLanes.Inside<V>(whole + lane, channels);
            V first0 = V.Zero, first1 = V.Zero, second0 = V.Zero, second1 = V.Zero;
            for (int row = lane; row < size; row += group)
            {
                int at = row;
                for (; at + Panel < row + whole; at += 2 * Panel)
                {
                    Add(terms, at, ref first0, ref second0);
                    Add(terms, at + Panel, ref first1, ref second1);
                }

                if (at < row + whole)
                {
                    Add(terms, at, ref first0, ref second0);
                }

                if (whole < channels)
                {
                    terms.At(row + whole, out V first, out V second);
                    first1 = V.Add(first1, V.And(inside, first));
                    second1 = V.Add(second1, V.And(inside, second));
                }
            }

            V.Store(V.Add(first0, first1), firsts + lane);
            V.Store(V.Add(second0, second1), seconds + lane);
        }

        return (RowLanes.Total<V>(firsts), RowLanes.Total<V>(seconds));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<V, TTerms>(TTerms terms, int at, ref V firsts, ref V seconds)
        where V : struct, ISimdVector<V>
        where TTerms : struct, IElementTerms<V>
    {
        terms.At(at, out V first, out V second);
        firsts = V.Add(firsts, first);
        seconds = V.Add(seconds, second);
    }
}
