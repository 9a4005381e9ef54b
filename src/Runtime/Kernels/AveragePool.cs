using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The mean of each window, channel by channel. Zeros of the padding count into the mean.</summary>
public static unsafe class AveragePool
{
    /// <summary>The means. A row of a window is summed first, then the rows, so that large windows lose little.</summary>
    /// <param name="input">The first sample's map.</param>
    /// <param name="output">The result.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    public static void Forward<V>(float* input, float* output, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        V count = V.Broadcast((float)windows.Height * windows.Width);
        float* target = output + (from * windows.OutputSample);
        for (int sample = from; sample < to; sample++)
        {
            float* map = input + (sample * windows.InputSample);
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, target += windows.Pixel)
                {
                    WindowPart part = windows.At(row, column);
                    for (int lane = 0; lane < windows.Pixel; lane += V.Count)
                    {
                        V.Store(V.Divide(Sum<V>(map + part.First + lane, part, windows), count), target + lane);
                    }
                }
            }
        }
    }

    /// <summary>Gives each pixel its share of its windows' gradients, added in the windows' order.</summary>
    /// <param name="outputGradient">The first sample's gradient of the result.</param>
    /// <param name="inputGradient">The gradient of the map.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    public static void Backward<V>(float* outputGradient, float* inputGradient, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        V count = V.Broadcast((float)windows.Height * windows.Width);
        float* source = outputGradient + (from * windows.OutputSample);
        for (int sample = from; sample < to; sample++)
        {
            float* map = inputGradient + (sample * windows.InputSample);
            new Span<float>(map, (int)windows.InputSample).Clear();
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, source += windows.Pixel)
                {
                    WindowPart part = windows.At(row, column);
                    for (int lane = 0; lane < windows.Pixel; lane += V.Count)
                    {
                        AddToAll(map + part.First + lane, part, windows, V.Divide(V.Load(source + lane), count));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Sum<V>(float* first, in WindowPart part, in PoolWindows windows)
        where V : struct, ISimdVector<V>
    {
        V sum = V.Zero;
        for (int row = 0; row < part.Rows; row++, first += windows.InputRow)
        {
            V partial = V.Load(first);
            for (int column = 1; column < part.Columns; column++)
            {
                partial = V.Add(partial, V.Load(first + ((nint)column * windows.Pixel)));
            }

            sum = V.Add(sum, partial);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddToAll<V>(float* first, in WindowPart part, in PoolWindows windows, V share)
        where V : struct, ISimdVector<V>
    {
        for (int row = 0; row < part.Rows; row++, first += windows.InputRow)
        {
            for (int column = 0; column < part.Columns; column++)
            {
                float* pixel = first + ((nint)column * windows.Pixel);
                V.Store(V.Add(V.Load(pixel), share), pixel);
            }
        }
    }
}
