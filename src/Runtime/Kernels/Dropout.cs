using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Dropout, Srivastava et al. 2014, and alpha dropout, Klambauer et al. 2017: y = mask·x + offset, where mask and offset of an
/// element depend on whether it is kept. Pixels are channels in panels of 16 lanes.
/// </summary>
public static unsafe class Dropout
{
    /// <summary>
    /// Draws the masks of samples and applies them. The elements of a sample are numbered in the user's order (channel, row,
    /// column), so that the memory's layout decides nothing.
    /// </summary>
    /// <param name="input">x of the first sample.</param>
    /// <param name="output">y; its padding holds some finite number.</param>
    /// <param name="mask">The mask, laid out as x, zero in its padding.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="pixel">Floats a pixel.</param>
    /// <param name="pixels">Pixels a sample.</param>
    /// <param name="layer">The layer's number in the network.</param>
    /// <param name="rate">The probability that an element is dropped.</param>
    /// <param name="kept">The mask of a kept element; that of a dropped one is 0.</param>
    /// <param name="keptOffset">What is added to a kept element.</param>
    /// <param name="droppedOffset">What is added to a dropped element.</param>
    /// <param name="frame">The step, whose seed and number decide with the layer's and the element's.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V>(
        float* input,
        float* output,
        float* mask,
        int channels,
        int pixel,
        int pixels,
        uint layer,
        double rate,
        float kept,
        float keptOffset,
        float droppedOffset,
        in TrainingFrame frame,
        int from,
        int to)
        where V : struct, ISimdVector<V>
    {
        int elements = channels * pixels;
        nint size = (nint)pixel * pixels;
        V whenKept = V.Broadcast(keptOffset);
        V whenDropped = V.Broadcast(droppedOffset);
        for (int sample = from; sample < to; sample++)
        {
            float* x = input + (sample * size);
            float* y = output + (sample * size);
            float* m = mask + (sample * size);

            // A map's mask is drawn in the user's order where the result will be, and moved from there to its place.
            float* drawn = pixels == 1 ? m : y;
            DropoutMask.Fill(frame.Seed, layer, frame.Step, (long)sample * elements, rate, kept, 0, new Span<float>(drawn, elements));
            if (pixels == 1)
            {
                new Span<float>(m + channels, pixel - channels).Clear();
            }
            else
            {
                MoveToLanes(drawn, m, channels, pixel, pixels);
            }

            for (nint i = 0; i < size; i += V.Count)
            {
                V factor = V.Load(m + i);
                V offset = V.Select(V.EqualTo(factor, V.Zero), whenDropped, whenKept);
                V.Store(V.FusedMultiplyAdd(V.Load(x + i), factor, offset), y + i);
            }
        }
    }

    /// <summary>dX = mask·dY.</summary>
    /// <param name="outputGradient">dY of the first sample.</param>
    /// <param name="mask">The mask of the forward pass.</param>
    /// <param name="inputGradient">dX.</param>
    /// <param name="size">Floats a sample.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V>(float* outputGradient, float* mask, float* inputGradient, int size, int from, int to)
        where V : struct, ISimdVector<V>
    {
        for (nint i = (nint)from * size; i < (nint)to * size; i += V.Count)
        {
            V.Store(V.Multiply(V.Load(outputGradient + i), V.Load(mask + i)), inputGradient + i);
        }
    }

    private static void MoveToLanes(float* source, float* destination, int channels, int pixel, int pixels)
    {
        if (channels < pixel)
        {
            new Span<float>(destination, pixel * pixels).Clear();
        }

        for (int channel = 0; channel < channels; channel++)
        {
            float* place = destination + channel;
            for (int index = 0; index < pixels; index++, source++, place += pixel)
            {
                *place = *source;
            }
        }
    }
}
