using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Weights of 3×3 convolutions for minimal filtering: G·w·Gᵀ, with the matrix G of F(2, 3) for stride 1 (Winograd 1980; Lavin &amp; Gray 2015) and, for stride 2, of
/// F(2, 2) over the outer taps with the middle tap by itself.
/// </summary>
public static unsafe class WinogradWeights
{
    private const int Width = 16;

    private const int Taps = 3;

    /// <summary>Products along an axis at most.</summary>
    private const int MostProducts = 5;

    /// <summary>Writes the transformed weights of panels.</summary>
    /// <param name="weights">Panel, then tap row, then tap column, then channel, then 16 outputs.</param>
    /// <param name="destination">Sum, then panel, then product, then channel, then 16 outputs.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="stride">The convolution's stride, 1 or 2.</param>
    /// <param name="places">For each product, row by row, its first panel's place in the destination, and the distance to the next panel's: in blocks of all channels.</param>
    /// <param name="batch">The batch, which plays no part.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transform<V>(float* weights, float* destination, int channels, int stride, ReadOnlySpan<int> places, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        _ = batch;
        int block = channels * Width;
        for (int panel = from; panel < to; panel++)
        {
            float* taps = weights + ((nint)panel * Taps * Taps * block);
            for (int at = 0; at < block; at += V.Count)
            {
                TransformOne<V>(taps + at, block, destination + at, block, panel, stride, places);
            }
        }
    }

    /// <summary>Writes the transformed weights of panels of channels, for the way towards the input.</summary>
    /// <param name="weights">Panel of outputs, then tap row, then tap column, then channel, then 16 outputs.</param>
    /// <param name="destination">Sum, then product, then panel of channels, then output, then 16 channels; lanes past the channels are zero.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="stride">The convolution's stride, 1 or 2.</param>
    /// <param name="places">For each product, row by row, its first panel's place in the destination, and the distance to the next panel's: in blocks of all outputs.</param>
    /// <param name="batch">The batch, which plays no part.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void TransformBack<V>(float* weights, float* destination, int channels, int outputs, int stride, ReadOnlySpan<int> places, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        const int Square = Width * Width;
        float* transposed = stackalloc float[Taps * Taps * Square];
        int block = channels * Width;
        for (int panel = from; panel < to; panel++)
        {
            int first = panel * Width;
            for (int output = 0; output < outputs; output += Width)
            {
                float* taps = weights + ((nint)(output / Width) * Taps * Taps * block) + ((nint)first * Width);
                int count = Math.Min(Width, outputs - output);
                TransposedPanels.Write<V>(
                    taps, transposed, 1, 0, 0, Math.Min(Width, channels - first), Width, Taps * Taps, block, 1, 0, count, Width, 0, batch, 0, 1);
                for (int at = 0; at < count * Width; at += V.Count)
                {
                    TransformOne<V>(transposed + at, count * Width, destination + ((nint)output * Width) + at, outputs * Width, panel, stride, places);
                }
            }
        }
    }

    /// <summary>Writes the gradient of the weights of panels: Gᵀ·g·G.</summary>
    /// <param name="transformed">The gradient g of the transformed weights, as <see cref="Transform"/> writes them.</param>
    /// <param name="gradient">The gradient of the weights, as <see cref="Transform"/> reads them.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="stride">The convolution's stride, 1 or 2.</param>
    /// <param name="places">The places of <see cref="Transform"/>.</param>
    /// <param name="batch">The batch, which plays no part.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gradient<V>(float* transformed, float* gradient, int channels, int stride, ReadOnlySpan<int> places, int batch, int from, int to)
        where V : struct, ISimdVector<V>
    {
        _ = batch;
        int block = channels * Width;
        int products = ProductsOf(stride);
        float* rows = stackalloc float[MostProducts * Taps * Width];
        for (int panel = from; panel < to; panel++)
        {
            float* taps = gradient + ((nint)panel * Taps * Taps * block);
            for (int at = 0; at < block; at += V.Count)
            {
                float* source = transformed + at;
                for (int row = 0; row < products; row++)
                {
                    Collapse<V>(stride, Product(source, places, (row * products) + 0, panel, block), Product(source, places, (row * products) + 1, panel, block),
                        Product(source, places, (row * products) + 2, panel, block), Product(source, places, (row * products) + 3, panel, block),
                        Product(source, places, (row * products) + products - 1, panel, block), rows + (row * Taps * Width), Width);
                }

                for (int column = 0; column < Taps; column++)
                {
                    float* one = rows + (column * Width);
                    Collapse<V>(stride, one, one + (Taps * Width), one + (2 * Taps * Width), one + (3 * Taps * Width), one + ((products - 1) * Taps * Width),
                        taps + at + (column * block), Taps * block);
                }
            }
        }
    }

    /// <summary>One vector of all taps.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TransformOne<V>(float* taps, int tapStride, float* destination, int block, int panel, int stride, ReadOnlySpan<int> places)
        where V : struct, ISimdVector<V>
    {
        int products = ProductsOf(stride);
        float* rows = stackalloc float[MostProducts * Taps * Width];
        for (int column = 0; column < Taps; column++)
        {
            float* tap = taps + (column * tapStride);
            float* one = rows + (column * Width);
            Expand<V>(stride, V.Load(tap), V.Load(tap + (Taps * tapStride)), V.Load(tap + (2 * Taps * tapStride)),
                one, one + (Taps * Width), one + (2 * Taps * Width), one + (3 * Taps * Width), one + ((products - 1) * Taps * Width));
        }

        for (int row = 0; row < products; row++)
        {
            float* one = rows + (row * Taps * Width);
            Expand<V>(stride, V.Load(one), V.Load(one + Width), V.Load(one + (2 * Width)),
                Product(destination, places, (row * products) + 0, panel, block), Product(destination, places, (row * products) + 1, panel, block),
                Product(destination, places, (row * products) + 2, panel, block), Product(destination, places, (row * products) + 3, panel, block),
                Product(destination, places, (row * products) + products - 1, panel, block));
        }
    }

    private static int ProductsOf(int stride) => stride == 1 ? 4 : MostProducts;

    private static float* Product(float* first, ReadOnlySpan<int> places, int product, int panel, int block) =>
        first + ((places[2 * product] + ((nint)panel * places[(2 * product) + 1])) * block);

    /// <summary>G·w along an axis. With stride 1 the last place is that of the fourth product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Expand<V>(int stride, V w0, V w1, V w2, float* p0, float* p1, float* p2, float* p3, float* last)
        where V : struct, ISimdVector<V>
    {
        V outer = V.Add(w0, w2);
        V.Store(w0, p0);
        if (stride == 1)
        {
            V half = V.Broadcast(0.5f);
            V.Store(V.Multiply(V.Add(outer, w1), half), p1);
            V.Store(V.Multiply(V.Subtract(outer, w1), half), p2);
            V.Store(w2, last);
        }
        else
        {
            V.Store(w1, p1);
            V.Store(outer, p2);
            V.Store(w2, p3);
            V.Store(w1, last);
        }
    }

    /// <summary>Gᵀ·g along an axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Collapse<V>(int stride, float* p0, float* p1, float* p2, float* p3, float* last, float* w, int tapStride)
        where V : struct, ISimdVector<V>
    {
        V g1 = V.Load(p1), g2 = V.Load(p2);
        if (stride == 1)
        {
            V half = V.Broadcast(0.5f);
            V outer = V.Multiply(V.Add(g1, g2), half);
            V.Store(V.Add(V.Load(p0), outer), w);
            V.Store(V.Multiply(V.Subtract(g1, g2), half), w + tapStride);
            V.Store(V.Add(V.Load(last), outer), w + (2 * tapStride));
        }
        else
        {
            V.Store(V.Add(V.Load(p0), g2), w);
            V.Store(V.Add(g1, V.Load(last)), w + tapStride);
            V.Store(V.Add(V.Load(p3), g2), w + (2 * tapStride));
        }
    }
}
