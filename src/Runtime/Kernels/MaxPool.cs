using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// The largest element of each window, channel by channel; NaN if one is NaN. Padding never wins. Whole maps are for large
/// windows; generated code writes out small ones, and comes here for those that reach over the border.
/// </summary>
public static unsafe class MaxPool
{
    /// <summary>The largest elements of all windows.</summary>
    /// <param name="input">The first sample's map.</param>
    /// <param name="output">The result.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(float* input, float* output, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float* target = output + (from * windows.OutputSample);
        for (int sample = from; sample < to; sample++)
        {
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, target += windows.Pixel)
                {
                    Window<V>(input + (sample * windows.InputSample), target, in windows, row, column);
                }
            }
        }
    }

    /// <summary>The largest elements of all windows, and for the way back the number in its window of the first that is the largest.</summary>
    /// <param name="input">The first sample's map.</param>
    /// <param name="output">The result.</param>
    /// <param name="winners">The numbers, laid out as the result.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ForwardWithWinners<V>(float* input, float* output, float* winners, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        nint place = from * windows.OutputSample;
        for (int sample = from; sample < to; sample++)
        {
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, place += windows.Pixel)
                {
                    WindowWithWinners<V>(input + (sample * windows.InputSample), output + place, winners + place, in windows, row, column);
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
                    WindowBackward<V>(outputGradient + place, winners + place, map, in windows, row, column);
                }
            }
        }
    }

    /// <summary>The largest elements of one window.</summary>
    /// <param name="map">The sample's map.</param>
    /// <param name="target">The window's pixel of the result.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="row">The window's row.</param>
    /// <param name="column">Its place in the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Window<V>(float* map, float* target, in PoolWindows windows, int row, int column)
        where V : struct, ISimdVector<V>
    {
        WindowPart part = windows.At(row, column);
        for (int lane = 0; lane < windows.Pixel; lane += V.Count)
        {
            float* taps = map + part.First + lane;
            V largest = V.Load(taps);
            for (int tapRow = 0; tapRow < part.Rows; tapRow++, taps += windows.InputRow)
            {
                for (int tap = 0; tap < part.Columns; tap++)
                {
                    largest = Larger(largest, V.Load(taps + ((nint)tap * windows.Pixel)));
                }
            }

            V.Store(largest, target + lane);
        }
    }

    /// <summary>The largest elements of one window and their numbers.</summary>
    /// <param name="map">The sample's map.</param>
    /// <param name="target">The window's pixel of the result.</param>
    /// <param name="winners">The window's numbers.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="row">The window's row.</param>
    /// <param name="column">Its place in the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WindowWithWinners<V>(float* map, float* target, float* winners, in PoolWindows windows, int row, int column)
        where V : struct, ISimdVector<V>
    {
        WindowPart part = windows.At(row, column);
        for (int lane = 0; lane < windows.Pixel; lane += V.Count)
        {
            float* taps = map + part.First + lane;
            V largest = V.Load(taps);
            V winner = V.Broadcast(part.Number);
            for (int tapRow = 0; tapRow < part.Rows; tapRow++, taps += windows.InputRow)
            {
                for (int tap = 0; tap < part.Columns; tap++)
                {
                    Challenge(V.Load(taps + ((nint)tap * windows.Pixel)), part.Number + (tapRow * windows.Width) + tap, ref largest, ref winner);
                }
            }

            V.Store(largest, target + lane);
            V.Store(winner, winners + lane);
        }
    }

    /// <summary>Adds one window's gradient to its winners'.</summary>
    /// <param name="source">The window's gradient.</param>
    /// <param name="winners">The window's numbers.</param>
    /// <param name="map">The gradient of the sample's map.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="row">The window's row.</param>
    /// <param name="column">Its place in the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WindowBackward<V>(float* source, float* winners, float* map, in PoolWindows windows, int row, int column)
        where V : struct, ISimdVector<V>
    {
        WindowPart part = windows.At(row, column);
        for (int lane = 0; lane < windows.Pixel; lane += V.Count)
        {
            float* taps = map + part.First + lane;
            V gradient = V.Load(source + lane);
            V winner = V.Load(winners + lane);
            for (int tapRow = 0; tapRow < part.Rows; tapRow++, taps += windows.InputRow)
            {
                for (int tap = 0; tap < part.Columns; tap++)
                {
                    float* place = taps + ((nint)tap * windows.Pixel);
                    V.Store(V.Add(V.Load(place), Share(gradient, winner, part.Number + (tapRow * windows.Width) + tap)), place);
                }
            }
        }
    }

    /// <summary>The larger of two, and NaN if there is one.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Larger<V>(V a, V b)
        where V : struct, ISimdVector<V> =>

        // Max gives its second operand where either is NaN, so one of the two has it; elsewhere they have the same bits, but for the sign of zeros.
        V.Or(V.Max(a, b), V.Max(b, a));

    /// <summary>Lets an element stand against the largest so far.</summary>
    /// <param name="value">The element.</param>
    /// <param name="number">Its number in the window.</param>
    /// <param name="largest">The largest so far.</param>
    /// <param name="winner">Its number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Challenge<V>(V value, float number, ref V largest, ref V winner)
        where V : struct, ISimdVector<V>
    {
        winner = V.SelectLessThan(largest, value, V.Broadcast(number), winner);
        largest = Larger(largest, value);
    }

    /// <summary>The gradient where an element won, 0 elsewhere.</summary>
    /// <param name="gradient">The window's gradient.</param>
    /// <param name="winner">The number of the window's winner.</param>
    /// <param name="number">The element's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Share<V>(V gradient, V winner, float number)
        where V : struct, ISimdVector<V> => V.WhereEqual(winner, V.Broadcast(number), gradient);
}
