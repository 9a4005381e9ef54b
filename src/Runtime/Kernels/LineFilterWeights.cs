using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Weights of convolutions for minimal filtering down the columns. The taps of a column are cut into pieces of three, then of two; the weights of a piece (a, b, c), c = 0 for two, become
/// a, (a + b + c)/2, (a − b + c)/2 and, for three, c: the matrix G of Winograd's F(2, 3) (Winograd 1980; Lavin &amp; Gray 2015).
/// </summary>
public static unsafe class LineFilterWeights
{
    private const int Width = 16;

    /// <summary>Writes the combined weights of panels.</summary>
    /// <param name="weights">Panel, then outer round, then tap, then inner round, then 16 outputs.</param>
    /// <param name="destination">Panel, then product, then outer round, then inner round, then 16 outputs. Products are numbered sum by sum, and within a sum piece by piece.</param>
    /// <param name="taps">Taps of a column; 3, or at least 5.</param>
    /// <param name="outer">Outer rounds.</param>
    /// <param name="inner">Inner rounds.</param>
    /// <param name="batch">The batch, which plays no part.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform<V>(float* weights, float* destination, int taps, int outer, int inner, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        _ = batch;
        int twos = (3 - (taps % 3)) % 3;
        int threes = (taps - (2 * twos)) / 3;
        int pieces = threes + twos;
        nint run = (nint)inner * Width, product = outer * run, sum = pieces * product;
        for (int panel = from; panel < to; panel++)
        {
            float* read = weights + (panel * taps * product);
            float* write = destination + (((3 * pieces) + threes) * panel * product);
            for (int round = 0; round < outer; round++, read += taps * run, write += run)
            {
                for (int piece = 0; piece < pieces; piece++)
                {
                    bool isThree = piece < threes;
                    float* tap = read + (((2 * piece) + Math.Min(piece, threes)) * run);
                    float* part = write + (piece * product);
                    for (nint at = 0; at < run; at += V.Count)
                    {
                        V a = V.Load(tap + at), b = V.Load(tap + run + at);
                        V outside = a;
                        if (isThree)
                        {
                            V c = V.Load(tap + (2 * run) + at);
                            V.Store(c, part + (3 * sum) + at);
                            outside = V.Add(a, c);
                        }

                        V half = V.Broadcast(0.5f);
                        V.Store(a, part + at);
                        V.Store(V.Multiply(V.Add(outside, b), half), part + sum + at);
                        V.Store(V.Multiply(V.Subtract(outside, b), half), part + (2 * sum) + at);
                    }
                }
            }
        }
    }
}
