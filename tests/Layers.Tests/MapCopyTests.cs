using NetGen.Kernels;
using NetGen.Numerics;

namespace NetGen.Layers.Tests;

/// <summary>Copies between layouts, against a loop over elements; NaN lies around the source, and what lies around the destination must stay.</summary>
public unsafe class MapCopyTests
{
    private const int Samples = 2;
    private const int Panel = 16;
    private const float Guard = 12345;

    /// <summary>Channels, height and width, around a vector's count and a panel's.</summary>
    public static TheoryData<int, int, int> Sizes
    {
        get
        {
            var sizes = new TheoryData<int, int, int>();
            foreach (int channels in new[] { 1, 3, 6, 8, 16, 19 })
            {
                foreach ((int height, int width) in new[] { (1, 1), (1, 20), (3, 5), (4, 14), (3, 16), (2, 33) })
                {
                    sizes.Add(channels, height, width);
                }
            }

            return sizes;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_layout_is_copied_to_every_other(int channels, int height, int width)
    {
        ElementWalk[] layouts = [.. Layouts(channels, height, width)];
        foreach (ElementWalk read in layouts)
        {
            foreach (ElementWalk write in layouts)
            {
                foreach (bool clearsFirst in new[] { false, true })
                {
                    Check<SimdVector128>(read, write, channels, height, width, clearsFirst);
                    if (SimdVector256.IsSupported)
                    {
                        Check<SimdVector256>(read, write, channels, height, width, clearsFirst);
                    }

                    if (SimdVector512.IsSupported)
                    {
                        Check<SimdVector512>(read, write, channels, height, width, clearsFirst);
                    }
                }
            }
        }
    }

    /// <summary>Lanes, lanes within a border, the user's order, planes with padded lines, and pixels without padding within a border.</summary>
    private static IEnumerable<ElementWalk> Layouts(int channels, int height, int width)
    {
        int pixel = Padded(channels), line = Padded(width);
        yield return new ElementWalk(1, width * pixel, pixel, 0, height * width * pixel);
        yield return new ElementWalk(1, (width + 3) * pixel, pixel, ((2 * (width + 3)) + 1) * pixel, (height + 3) * (width + 3) * pixel);
        yield return new ElementWalk(height * width, width, 1, 0, channels * height * width);
        yield return new ElementWalk(height * line, line, 1, 0, channels * height * line);
        yield return new ElementWalk(1, (width + 2) * channels, channels, (width + 3) * channels, (height + 2) * (width + 2) * channels);
    }

    private static void Check<V>(ElementWalk read, ElementWalk write, int channels, int height, int width, bool clearsFirst)
        where V : struct, ISimdVector<V>
    {
        float[] source = new float[Samples * read.Sample], destination = new float[(Samples * write.Sample) + (2 * Panel)];
        Array.Fill(source, float.NaN);
        Array.Fill(destination, Guard);
        float[] expected = [.. destination];
        if (clearsFirst)
        {
            expected.AsSpan(Panel, Samples * write.Sample).Clear();
        }

        int number = 0;
        foreach (int sample in Enumerable.Range(0, Samples))
        {
            for (int channel = 0; channel < channels; channel++)
            {
                for (int row = 0; row < height; row++)
                {
                    for (int column = 0; column < width; column++)
                    {
                        source[Place(read, sample, channel, row, column)] = ++number;
                        expected[Panel + Place(write, sample, channel, row, column)] = number;
                    }
                }
            }
        }

        fixed (float* from = source, to = destination)
        {
            Memory.Copy<V>(from, to + Panel, read, write, channels, height, width, clearsFirst, 0, Samples);
        }

        Assert.Equal(expected, destination);
    }

    private static int Padded(int count) => (count + Panel - 1) / Panel * Panel;

    private static int Place(ElementWalk walk, int sample, int channel, int row, int column) =>
        (sample * walk.Sample) + walk.First + (channel * walk.Channel) + (row * walk.Row) + (column * walk.Column);
}
