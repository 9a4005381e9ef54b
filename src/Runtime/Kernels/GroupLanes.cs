using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>
/// Moves between the channels of a map and the lanes of a grouped convolution: plane j of a pixel holds in lane f the j-th
/// channel of the group that output f belongs to.
/// </summary>
public static unsafe class GroupLanes
{
    /// <summary>Lays each output's inputs into its lane; everything else of the destination becomes zero.</summary>
    /// <param name="source">The first sample's channels.</param>
    /// <param name="destination">The first sample's planes, with their border.</param>
    /// <param name="read">How the source lies.</param>
    /// <param name="write">How the destination lies; its first element is that of the first pixel within the border.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="groups">Groups.</param>
    /// <param name="planes">Channels of a group.</param>
    /// <param name="outputs">Outputs of all groups.</param>
    /// <param name="lanes">Floats of a plane.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gather<V>(
        float* source, float* destination, ElementWalk read, ElementWalk write, int height, int width, int groups, int planes, int outputs, int lanes, int from, int to)
        where V : struct, ISimdVector<V>
    {
        int share = outputs / groups;
        for (int sample = from; sample < to; sample++)
        {
            float* x = source + ((nint)sample * read.Sample);
            float* y = destination + ((nint)sample * write.Sample);
            new Span<float>(y, write.Sample).Clear();
            y += write.First;
            for (int pixel = 0; pixel < height * width; pixel++)
            {
                int row = pixel / width;
                int column = pixel - (row * width);
                float* channel = x + ((nint)row * read.Row) + ((nint)column * read.Column);
                float* lane = y + ((nint)row * write.Row) + ((nint)column * write.Column);
                for (int group = 0; group < groups; group++, lane += share)
                {
                    for (int plane = 0; plane < planes; plane++, channel += read.Channel)
                    {
                        float value = *channel;
                        float* first = lane + ((nint)plane * lanes);
                        for (int output = 0; output < share; output++)
                        {
                            first[output] = value;
                        }
                    }
                }
            }
        }
    }

    /// <summary>Adds up, for each channel, the gradients of the lanes that read it, in the order of the outputs.</summary>
    /// <param name="source">The gradient of the first sample's planes.</param>
    /// <param name="destination">The gradient of the first sample's channels; zero in lanes without a channel.</param>
    /// <param name="read">How the source lies.</param>
    /// <param name="write">How the destination lies.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Columns.</param>
    /// <param name="groups">Groups.</param>
    /// <param name="planes">Channels of a group.</param>
    /// <param name="outputs">Outputs of all groups.</param>
    /// <param name="lanes">Floats of a plane.</param>
    /// <param name="from">The first sample.</param>
    /// <param name="to">One past the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scatter<V>(
        float* source, float* destination, ElementWalk read, ElementWalk write, int height, int width, int groups, int planes, int outputs, int lanes, int from, int to)
        where V : struct, ISimdVector<V>
    {
        int share = outputs / groups;
        for (int sample = from; sample < to; sample++)
        {
            float* lane = source + ((nint)sample * read.Sample);
            float* y = destination + ((nint)sample * write.Sample);
            new Span<float>(y, write.Sample).Clear();
            for (int pixel = 0; pixel < height * width; pixel++, lane += read.Column, y += write.Column)
            {
                float* channel = y;
                for (int group = 0; group < groups; group++)
                {
                    for (int plane = 0; plane < planes; plane++, channel++)
                    {
                        float sum = 0;
                        float* first = lane + ((nint)plane * lanes) + (group * share);
                        for (int output = 0; output < share; output++)
                        {
                            sum += first[output];
                        }

                        *channel = sum;
                    }
                }
            }
        }
    }
}
