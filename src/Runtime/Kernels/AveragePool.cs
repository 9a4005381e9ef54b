using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// The mean of each window, channel by channel. Zeros of the padding count into the mean. Whole maps are for large windows;
/// generated code writes out small ones, and comes here for those that reach over the border.
/// </summary>
public static unsafe class AveragePool
{
    /// <summary>The means of all windows. A row of a window is summed first, then the rows, so that large windows lose little.</summary>
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

    /// <summary>Gives each pixel its share of its windows' gradients, added in the windows' order.</summary>
    /// <param name="outputGradient">The first sample's gradient of the result.</param>
    /// <param name="inputGradient">The gradient of the map.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(float* outputGradient, float* inputGradient, PoolWindows windows, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float* source = outputGradient + (from * windows.OutputSample);
        for (int sample = from; sample < to; sample++)
        {
            float* map = inputGradient + (sample * windows.InputSample);
            new Span<float>(map, (int)windows.InputSample).Clear();
            for (int row = 0; row < windows.OutputHeight; row++)
            {
                for (int column = 0; column < windows.OutputWidth; column++, source += windows.Pixel)
                {
                    WindowBackward<V>(source, map, in windows, row, column);
                }
            }
        }
    }

    /// <summary>What each pixel has of the gradient of a mean over all of a sample's pixels.</summary>
    /// <param name="outputGradient">The first sample's gradient of the mean.</param>
    /// <param name="share">The share of each pixel.</param>
    /// <param name="lanes">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Share<V>(float* outputGradient, float* share, int lanes, int pixels, int from, int to)
        where V : struct, ISimdVector<V>
    {
        V count = V.Broadcast(pixels);
        for (nint lane = (nint)from * lanes; lane < (nint)to * lanes; lane += V.Count)
        {
            V.Store(V.Divide(V.Load(outputGradient + lane), count), share + lane);
        }
    }

    /// <summary>The means of one window.</summary>
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
        V count = V.Broadcast((float)windows.Height * windows.Width);
        for (int lane = 0; lane < windows.Pixel; lane += V.Count)
        {
            float* taps = map + part.First + lane;
            V sum = V.Zero;
            for (int tapRow = 0; tapRow < part.Rows; tapRow++, taps += windows.InputRow)
            {
                V partial = V.Load(taps);
                for (int tap = 1; tap < part.Columns; tap++)
                {
                    partial = V.Add(partial, V.Load(taps + ((nint)tap * windows.Pixel)));
                }

                sum = V.Add(sum, partial);
            }

            V.Store(V.Divide(sum, count), target + lane);
        }
    }

    /// <summary>Adds each pixel's share of one window's gradient.</summary>
    /// <param name="source">The window's gradient.</param>
    /// <param name="map">The gradient of the sample's map.</param>
    /// <param name="windows">The windows.</param>
    /// <param name="row">The window's row.</param>
    /// <param name="column">Its place in the row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WindowBackward<V>(float* source, float* map, in PoolWindows windows, int row, int column)
        where V : struct, ISimdVector<V>
    {
        WindowPart part = windows.At(row, column);
        V count = V.Broadcast((float)windows.Height * windows.Width);
        for (int lane = 0; lane < windows.Pixel; lane += V.Count)
        {
            float* taps = map + part.First + lane;
            V share = V.Divide(V.Load(source + lane), count);
            for (int tapRow = 0; tapRow < part.Rows; tapRow++, taps += windows.InputRow)
            {
                for (int tap = 0; tap < part.Columns; tap++)
                {
                    float* place = taps + ((nint)tap * windows.Pixel);
                    V.Store(V.Add(V.Load(place), share), place);
                }
            }
        }
    }
}
