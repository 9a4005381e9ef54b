using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Softmax over rows whose memory is padded to a multiple of 16 floats; what the padding of inputs holds doesn't matter.</summary>
public static unsafe class Softmax
{
    /// <summary>yᵢ = e^(xᵢ − max x)/Σⱼ e^(xⱼ − max x). NaN throughout if an element is NaN or the largest is infinite.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="source">The row x.</param>
    /// <param name="count">Its elements, at least 1.</param>
    /// <param name="destination">The row y, zeros in its padding; may be the source.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(float* source, int count, float* destination)
        where V : struct, ISimdVector<V>
    {
        if (count <= SimdVector128.Count)
        {
            ForwardInRegister<V, SimdVector128>(source, count, destination);
            return;
        }

        if (count <= V.Count)
        {
            ForwardInRegister<V, V>(source, count, destination);
            return;
        }

        V max = V.Broadcast(LaneReduction.MaxOfPadded<V>(source, count));
        int padded = RowLanes.Padded(count);
        for (int i = 0; i < padded; i += V.Count)
        {
            V.Store(V.And(RowLanes.Inside<V>(i, count), VectorMath.Exp(V.Subtract(V.Load(source + i), max))), destination + i);
        }

        V sum = V.Broadcast(LaneReduction.Sum<V>(destination, padded));
        for (int i = 0; i < padded; i += V.Count)
        {
            // The padding holds zeros already, which only a NaN sum would spoil.
            V.Store(V.And(RowLanes.Inside<V>(i, count), V.Divide(V.Load(destination + i), sum)), destination + i);
        }
    }

    /// <summary>A row that fits into one vector: what a narrow network ends with, where each way through memory would show.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ForwardInRegister<V, TRow>(float* source, int count, float* destination)
        where V : struct, ISimdVector<V>
        where TRow : struct, ISimdVector<TRow>
    {
        TRow inside = RowLanes.Inside<TRow>(0, count);
        TRow x = TRow.Load(source);
        float max = LaneReduction.MaxOf(TRow.Select(inside, x, TRow.Broadcast(float.NegativeInfinity)));
        TRow exponential = TRow.And(inside, VectorMath.Exp(TRow.Subtract(x, TRow.Broadcast(max))));
        TRow quotient = TRow.Divide(exponential, TRow.Broadcast(LaneReduction.SumOf(exponential)));
        for (int i = 0; i < RowLanes.Count; i += V.Count)
        {
            V.Store(V.Zero, destination + i);
        }

        TRow.Store(TRow.And(inside, quotient), destination);
    }

    /// <summary>Softmax over the channels of each pixel.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="input">The first sample's map, its channels in panels of 16 lanes.</param>
    /// <param name="output">The result, laid out in the same way.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="pixel">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(float* input, float* output, int channels, int pixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (nint at = (nint)from * pixels * pixel; at < (nint)to * pixels * pixel; at += pixel)
        {
            Forward<V>(input + at, channels, output + at);
        }
    }

    /// <summary>∂L/∂xᵢ = yᵢ·(gᵢ − Σⱼ gⱼ·yⱼ) for g = ∂L/∂y.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The row y of the forward pass.</param>
    /// <param name="outputGradient">The row g.</param>
    /// <param name="count">The elements, at least 1.</param>
    /// <param name="inputGradient">The row ∂L/∂x, zeros in its padding; may be one of the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(float* output, float* outputGradient, int count, float* inputGradient)
        where V : struct, ISimdVector<V>
    {
        V mean = V.Broadcast(LaneReduction.Dot<V>(output, outputGradient, count));
        for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
        {
            V gradient = V.Multiply(V.Load(output + i), V.Subtract(V.Load(outputGradient + i), mean));
            V.Store(V.And(RowLanes.Inside<V>(i, count), gradient), inputGradient + i);
        }
    }

    /// <summary>The gradient through softmax over the channels of each pixel.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The result of the forward pass.</param>
    /// <param name="outputGradient">Its gradient.</param>
    /// <param name="inputGradient">The gradient of the map, zero in its padding.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="pixel">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(float* output, float* outputGradient, float* inputGradient, int channels, int pixel, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (nint at = (nint)from * pixels * pixel; at < (nint)to * pixels * pixel; at += pixel)
        {
            Backward<V>(output + at, outputGradient + at, channels, inputGradient + at);
        }
    }
}
