using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The logarithm of softmax over rows whose memory is padded to a multiple of 16 floats; what the padding of inputs holds doesn't matter.</summary>
public static unsafe class LogSoftmax
{
    /// <summary>yᵢ = xᵢ − max x − ln Σⱼ e^(xⱼ − max x). NaN throughout if an element is NaN or the largest is infinite.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="source">The row x.</param>
    /// <param name="count">Its elements, at least 1.</param>
    /// <param name="destination">The row y, zeros in its padding; may be the source.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(float* source, int count, float* destination)
        where V : struct, ISimdVector<V>
    {
        float max = LaneReduction.MaxOfPadded<V>(source, count);
        V largest = V.Broadcast(max);
        V logSum = V.Broadcast(RowExponentials.Log1p<V>(RowExponentials.SumLessOne<V>(source, count, max, null)));
        for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
        {
            V logarithm = V.Subtract(V.Subtract(V.Load(source + i), largest), logSum);
            V.Store(V.And(RowLanes.Inside<V>(i, count), logarithm), destination + i);
        }
    }

    /// <summary>The logarithm of softmax over the channels of each pixel.</summary>
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

    /// <summary>∂L/∂xᵢ = gᵢ − e^yᵢ·Σⱼ gⱼ for g = ∂L/∂y.</summary>
    /// <typeparam name="V">The vector; every width gives the same bits.</typeparam>
    /// <param name="output">The row y of the forward pass.</param>
    /// <param name="outputGradient">The row g.</param>
    /// <param name="count">The elements, at least 1.</param>
    /// <param name="inputGradient">The row ∂L/∂x, zeros in its padding; may be one of the others.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(float* output, float* outputGradient, int count, float* inputGradient)
        where V : struct, ISimdVector<V>
    {
        V sum = V.Broadcast(LaneReduction.Sum<V>(outputGradient, count));
        for (int i = 0; i < RowLanes.Padded(count); i += V.Count)
        {
            V probability = VectorMath.Exp(V.Load(output + i));
            V gradient = V.FusedNegatedMultiplyAdd(probability, sum, V.Load(outputGradient + i));
            V.Store(V.And(RowLanes.Inside<V>(i, count), gradient), inputGradient + i);
        }
    }

    /// <summary>The gradient through the logarithm of softmax over the channels of each pixel.</summary>
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
