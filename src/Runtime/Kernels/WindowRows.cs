using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// The rows of a convolution's windows laid out one behind the other, so that a window is read in whole vectors: each line of the map, and for each window that lies in it a
/// row of taps with its few channels side by side.
/// </summary>
public static unsafe class WindowRows
{
    private const int Width = RowLanes.Count;

    /// <summary>
    /// Floats of the lines that are made tight before their windows are read: what was just written in other pieces must have left the store buffer.
    /// </summary>
    private const int TightFloats = 2048;

    /// <summary>Writes the rows of windows; lanes behind a row's last channel hold anything.</summary>
    /// <param name="source">The map, with its border.</param>
    /// <param name="destination">The rows.</param>
    /// <param name="map">How the map lies: pixel by pixel, or in planes whose lines have room for whole vectors.</param>
    /// <param name="channels">Channels, 16 at most.</param>
    /// <param name="height">Lines.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="windows">Windows of a line.</param>
    /// <param name="step">Pixels from a window to the next.</param>
    /// <param name="vectors">Vectors of 16 floats for a row of taps.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<V>(
        float* source, float* destination, ElementWalk map, int channels, int height, int width, int windows, int step, int vectors, int from, int to)
        where V : struct, ISimdVector<V>
    {
        float* block = stackalloc float[2 * Width * Width];
        new Span<float>(block, 2 * Width * Width).Clear();
        int lineFloats = width * channels;
        int together = Math.Clamp(TightFloats / lineFloats, 1, height);
        float* tight = stackalloc float[(together * lineFloats) + ((vectors + 1) * Width)];
        float* row = destination + ((nint)from * height * windows * vectors * Width);
        for (int sample = from; sample < to; sample++)
        {
            float* line = source + ((nint)sample * map.Sample) + map.First;
            for (int first = 0; first < height; first += together)
            {
                int lines = Math.Min(together, height - first);
                for (int y = 0; y < lines; y++, line += map.Row)
                {
                    if (map.Channel == 1)
                    {
                        PutPixels<V>(line, map.Column, tight + (y * lineFloats), channels, width);
                    }
                    else
                    {
                        PutPlanes<V>(line, map.Channel, block, tight + (y * lineFloats), channels, width);
                    }
                }

                for (int y = 0; y < lines; y++)
                {
                    row = PutWindows<V>(tight + (y * lineFloats), row, windows, step * channels, vectors * Width);
                }
            }
        }
    }

    /// <summary>Writes a line's rows of windows; returns the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float* PutWindows<V>(float* tight, float* row, int windows, nint step, int floats)
        where V : struct, ISimdVector<V>
    {
        for (int window = 0; window < windows; window++, tight += step)
        {
            for (int lane = 0; lane < floats; lane += V.Count, row += V.Count)
            {
                V.Store(V.Load(tight + lane), row);
            }
        }

        return row;
    }

    /// <summary>Channels side by side, pixel behind pixel: each writes over what the one before put behind its channels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutPixels<V>(float* line, nint stride, float* tight, int channels, int width)
        where V : struct, ISimdVector<V>
    {
        for (int x = 0; x < width; x++, line += stride, tight += channels)
        {
            for (int lane = 0; lane < channels; lane += V.Count)
            {
                V.Store(V.Load(line + lane), tight + lane);
            }
        }
    }

    /// <summary>The same from planes, by blocks of 16 pixels that are transposed in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PutPlanes<V>(float* line, nint plane, float* block, float* tight, int channels, int width)
        where V : struct, ISimdVector<V>
    {
        float* transposed = block + (Width * Width);
        for (int first = 0; first < width; first += Width, line += Width)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                for (int lane = 0; lane < Width; lane += V.Count)
                {
                    V.Store(V.Load(line + (channel * plane) + lane), block + (channel * Width) + lane);
                }
            }

            for (int channel = 0; channel < channels; channel += V.Count)
            {
                for (int lane = 0; lane < Width; lane += V.Count)
                {
                    V.Transpose(block + (channel * Width) + lane, Width, transposed + (lane * Width) + channel, Width);
                }
            }

            PutPixels<V>(transposed, Width, tight + (first * channels), channels, Math.Min(Width, width - first));
        }
    }
}
