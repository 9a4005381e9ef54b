using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>Packs weights for the product towards the input: panels of 16 inputs in place of panels of 16 outputs.</summary>
public static unsafe class TransposedPanels
{
    private const int Width = 16;

    /// <summary>
    /// Writes panels: within a panel, tap rows, tap columns and outputs, and for each of them 16 channels, zero past the
    /// last channel. Panels go over pixels and, within, over groups of 16 channels.
    /// </summary>
    /// <param name="weights">The weights: some outputs, then k, then output.</param>
    /// <param name="destination">The first panel.</param>
    /// <param name="channelPanels">Panels for one pixel.</param>
    /// <param name="channelPanelStride">Floats in the weights between groups of 16 channels.</param>
    /// <param name="pixelStride">Floats in the weights between pixels.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="channelStride">Floats in the weights between channels.</param>
    /// <param name="tapRows">Tap rows.</param>
    /// <param name="tapRowStride">Floats in the weights between tap rows.</param>
    /// <param name="tapColumns">Taps in a row.</param>
    /// <param name="tapColumnStride">Floats in the weights between taps of a row.</param>
    /// <param name="outputs">Outputs.</param>
    /// <param name="rowOutputs">Outputs that lie side by side in the weights, a multiple of 16.</param>
    /// <param name="outputStride">Floats in the weights from them to the next ones.</param>
    /// <param name="batch">The batch, which plays no part.</param>
    /// <param name="from">The first panel.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<V>(
        float* weights,
        float* destination,
        int channelPanels,
        int channelPanelStride,
        int pixelStride,
        int channels,
        int channelStride,
        int tapRows,
        int tapRowStride,
        int tapColumns,
        int tapColumnStride,
        int outputs,
        int rowOutputs,
        int outputStride,
        int batch,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        _ = batch;
        for (int panel = from; panel < to; panel++)
        {
            int group = panel % channelPanels;
            float* first = weights + ((nint)(panel / channelPanels) * pixelStride) + ((nint)group * channelPanelStride);
            float* target = destination + ((nint)panel * tapRows * tapColumns * outputs * Width);
            int lanes = Math.Min(Width, channels - (group * Width));
            for (int row = 0; row < tapRows; row++)
            {
                for (int column = 0; column < tapColumns; column++, target += outputs * Width)
                {
                    WriteTap<V>(first + ((nint)row * tapRowStride) + ((nint)column * tapColumnStride), target, lanes, channelStride, outputs, rowOutputs, outputStride);
                }
            }
        }
    }

    /// <summary>
    /// Writes some outputs of some panels side by side: for each output the panels' channels, zero past the last channel. Meanwhile it fetches
    /// the weights of the outputs after the next, which lie far from these.
    /// </summary>
    /// <param name="weights">The weights: some outputs, then k, then output.</param>
    /// <param name="destination">The first output of the first panel.</param>
    /// <param name="channelPanels">Panels for one pixel.</param>
    /// <param name="channelPanelStride">Floats in the weights between groups of 16 channels.</param>
    /// <param name="pixelStride">Floats in the weights between pixels.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="channelStride">Floats in the weights between channels.</param>
    /// <param name="rowOutputs">Outputs that lie side by side in the weights, a multiple of 16.</param>
    /// <param name="outputStride">Floats in the weights from them to the next ones.</param>
    /// <param name="panel">The first panel.</param>
    /// <param name="panels">The panels.</param>
    /// <param name="output">The first output, a multiple of 16.</param>
    /// <param name="outputs">The outputs.</param>
    /// <param name="length">Floats in the destination from one output to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteBlock<V>(
        float* weights,
        float* destination,
        int channelPanels,
        int channelPanelStride,
        int pixelStride,
        int channels,
        int channelStride,
        int rowOutputs,
        int outputStride,
        int panel,
        int panels,
        int output,
        int outputs,
        int length)
        where V : struct, ISimdVector<V>
    {
        for (int first = 0; first < outputs; first += Width)
        {
            int row = output + first;
            float* block = weights + ((nint)(row / rowOutputs) * outputStride) + (row % rowOutputs);
            nint ahead = ((nint)((row + (2 * Width)) / rowOutputs) * outputStride) + ((row + (2 * Width)) % rowOutputs) - (nint)(block - weights);
            float* target = destination + ((nint)first * length);
            int count = Math.Min(Width, outputs - first);
            for (int i = 0; i < panels; i++)
            {
                int group = (panel + i) % channelPanels;
                float* source = block + ((nint)((panel + i) / channelPanels) * pixelStride) + ((nint)group * channelPanelStride);
                int lanes = Math.Min(Width, channels - (group * Width));
                for (int lane = 0; lane < lanes; lane++)
                {
                    Memory.Fetch(source + ahead + ((nint)lane * channelStride));
                }

                if (lanes == Width && count == Width)
                {
                    Transpose<V>(source, channelStride, target + (i * Width), length);
                }
                else
                {
                    WriteBorder<V>(source, target + (i * Width), lanes, channelStride, count, length);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteTap<V>(float* source, float* target, int lanes, int channelStride, int outputs, int rowOutputs, int outputStride)
        where V : struct, ISimdVector<V>
    {
        float* block = source;
        for (int first = 0, column = 0; first < outputs; first += Width, target += Width * Width)
        {
            int count = Math.Min(Width, outputs - first);
            if (lanes == Width && count == Width)
            {
                Transpose<V>(block, channelStride, target, Width);
            }
            else
            {
                WriteBorder<V>(block, target, lanes, channelStride, count, Width);
            }

            column += Width;
            block += Width;
            if (column == rowOutputs)
            {
                block += outputStride - column;
                column = 0;
            }
        }
    }

    /// <summary>A whole block of 16 channels and 16 outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose<V>(float* source, int channelStride, float* target, int length)
        where V : struct, ISimdVector<V>
    {
        for (int channel = 0; channel < Width; channel += V.Count)
        {
            for (int output = 0; output < Width; output += V.Count)
            {
                V.Transpose(source + ((nint)channel * channelStride) + output, channelStride, target + ((nint)output * length) + channel, length);
            }
        }
    }

    /// <summary>A block where channels or outputs end. Rows of the weights are padded to whole blocks, so that only channels can be missing.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteBorder<V>(float* source, float* target, int lanes, int channelStride, int count, int length)
        where V : struct, ISimdVector<V>
    {
        float* transposed = stackalloc float[2 * Width * Width];
        if (lanes < Width)
        {
            float* channels = transposed + (Width * Width);
            for (int lane = 0; lane < Width; lane++)
            {
                for (int i = 0; i < Width; i += V.Count)
                {
                    V.Store(lane < lanes ? V.Load(source + ((nint)lane * channelStride) + i) : V.Zero, channels + (lane * Width) + i);
                }
            }

            source = channels;
            channelStride = Width;
        }

        Transpose<V>(source, channelStride, transposed, Width);
        for (int output = 0; output < count; output++)
        {
            Unsafe.CopyBlockUnaligned(target + ((nint)output * length), transposed + (output * Width), Width * sizeof(float));
        }
    }
}
