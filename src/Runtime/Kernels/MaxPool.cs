using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The largest element of each window, channel by channel; NaN if one is NaN. Padding never wins.</summary>
public static unsafe class MaxPool
{
    /// <summary>The largest elements.</summary>
    /// <param name="input">The first sample's map.</param>
    /// <param name="output">The result.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    public static void Forward<V>(float* input, float* output, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
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
                        V.Store(Largest<V>(map + part.First + lane, part, windows), target + lane);
                    }
                }
            }
        }
    }

    /// <summary>The largest elements, and for the way back the number in its window of the first that is the largest.</summary>
    /// <param name="input">The first sample's map.</param>
    /// <param name="output">The result.</param>
    /// <param name="winners">The numbers, laid out as the result.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    public static void ForwardWithWinners<V>(float* input, float* output, float* winners, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        nint place = from * windows.OutputSample;
        for (int sample = from; sample < to; sample++)
        {
            float* map = input + (sample * windows.InputSample);
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, place += windows.Pixel)
                {
                    WindowPart part = windows.At(row, column);
                    for (int lane = 0; lane < windows.Pixel; lane += V.Count)
                    {
                        V.Store(Largest(map + part.First + lane, part, windows, out V winner), output + place + lane);
                        V.Store(winner, winners + place + lane);
                    }
                }
            }
        }
    }

    /// <summary>Gives each window's gradient to its winner; a pixel that won several windows gets their sum, in the windows' order.</summary>
    /// <param name="outputGradient">The first sample's gradient of the result.</param>
    /// <param name="winners">The numbers of the forward pass.</param>
    /// <param name="inputGradient">The gradient of the map.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    public static void Backward<V>(float* outputGradient, float* winners, float* inputGradient, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        nint place = from * windows.OutputSample;
        for (int sample = from; sample < to; sample++)
        {
            float* map = inputGradient + (sample * windows.InputSample);
            new Span<float>(map, (int)windows.InputSample).Clear();
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, place += windows.Pixel)
                {
                    WindowPart part = windows.At(row, column);
                    for (int lane = 0; lane < windows.Pixel; lane += V.Count)
                    {
                        AddToWinners(map + part.First + lane, part, windows, V.Load(outputGradient + place + lane), V.Load(winners + place + lane));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Largest<V>(float* first, in WindowPart part, in PoolWindows windows)
        where V : struct, ISimdVector<V>
    {
        V largest = V.Load(first);
        for (int row = 0; row < part.Rows; row++, first += windows.InputRow)
        {
            for (int column = 0; column < part.Columns; column++)
            {
                // Max gives its second operand where either is NaN: a NaN that is there already stays, a new one is taken.
                V value = V.Load(first + ((nint)column * windows.Pixel));
                largest = V.Select(V.EqualTo(value, value), V.Max(value, largest), value);
            }
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Largest<V>(float* first, in WindowPart part, in PoolWindows windows, out V winner)
        where V : struct, ISimdVector<V>
    {
        V largest = V.Load(first);
        winner = V.Broadcast(part.Number);
        for (int row = 0; row < part.Rows; row++, first += windows.InputRow)
        {
            for (int column = 0; column < part.Columns; column++)
            {
                V value = V.Load(first + ((nint)column * windows.Pixel));
                V number = V.Broadcast(part.Number + (row * windows.Width) + column);
                winner = V.Select(V.LessThan(largest, value), number, winner);
                largest = V.Select(V.EqualTo(value, value), V.Max(value, largest), value);
            }
        }

        return largest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddToWinners<V>(float* first, in WindowPart part, in PoolWindows windows, V gradient, V winner)
        where V : struct, ISimdVector<V>
    {
        for (int row = 0; row < part.Rows; row++, first += windows.InputRow)
        {
            for (int column = 0; column < part.Columns; column++)
            {
                float* pixel = first + ((nint)column * windows.Pixel);
                V number = V.Broadcast(part.Number + (row * windows.Width) + column);
                V.Store(V.Add(V.Load(pixel), V.And(V.EqualTo(winner, number), gradient)), pixel);
            }
        }
    }
}
