namespace NetGen.Layers.Tests.Reference;

internal sealed partial class Tape
{
    public Signal MaxPool(Signal x, int height, int width, int strideHeight, int strideWidth, int padding = 0) =>
        Pool(x, new Windows(height, width, strideHeight, strideWidth, padding, padding, padding, padding), isMax: true);

    public Signal AveragePool(Signal x, int height, int width, int strideHeight, int strideWidth, int padding = 0) =>
        Pool(x, new Windows(height, width, strideHeight, strideWidth, padding, padding, padding, padding), isMax: false);

    public Signal GlobalAveragePool(Signal x) => AveragePool(x, x.Height, x.Width, 1, 1);

    /// <summary>A pool whose windows are as many as strides, what is odd of the padding at the bottom and right.</summary>
    public Signal SamePool(Signal x, int size, int stride, bool isMax)
    {
        (int top, int bottom) = Same(x.Height);
        (int left, int right) = Same(x.Width);
        return Pool(x, new Windows(size, size, stride, stride, top, bottom, left, right), isMax);

        (int Before, int After) Same(int length)
        {
            int total = Math.Max(0, ((((length + stride - 1) / stride) - 1) * stride) + size - length);
            return (total / 2, total - (total / 2));
        }
    }

    private Signal Pool(Signal x, Windows windows, bool isMax)
    {
        var y = new Signal(
            x.Channels,
            ((x.Height + windows.Top + windows.Bottom - windows.Height) / windows.StrideHeight) + 1,
            ((x.Width + windows.Left + windows.Right - windows.Width) / windows.StrideWidth) + 1);
        var shares = new List<(int From, int To, double Share)>();
        for (int channel = 0; channel < x.Channels; channel++)
        {
            for (int row = 0; row < y.Height; row++)
            {
                for (int column = 0; column < y.Width; column++)
                {
                    int to = y.Index(channel, row, column);
                    int[] taps = [.. windows.Taps(x, channel, row, column)];
                    if (isMax)
                    {
                        int best = taps.MaxBy(tap => x.Values[tap]);
                        shares.Add((best, to, 1));
                    }
                    else
                    {
                        shares.AddRange(taps.Select(tap => (tap, to, 1.0 / (windows.Height * windows.Width))));
                    }
                }
            }
        }

        foreach ((int from, int to, double share) in shares)
        {
            y.Values[to] += share * x.Values[from];
        }

        backward.Add(() =>
        {
            foreach ((int from, int to, double share) in shares)
            {
                x.Gradient[from] += share * y.Gradient[to];
            }
        });
        return y;
    }

    private readonly record struct Windows(int Height, int Width, int StrideHeight, int StrideWidth, int Top, int Bottom, int Left, int Right)
    {
        /// <summary>The elements of a window that are not padding, in the window's order.</summary>
        public IEnumerable<int> Taps(Signal x, int channel, int row, int column)
        {
            for (int tapRow = 0; tapRow < Height; tapRow++)
            {
                for (int tapColumn = 0; tapColumn < Width; tapColumn++)
                {
                    int inputRow = (row * StrideHeight) - Top + tapRow;
                    int inputColumn = (column * StrideWidth) - Left + tapColumn;
                    if (inputRow >= 0 && inputRow < x.Height && inputColumn >= 0 && inputColumn < x.Width)
                    {
                        yield return x.Index(channel, inputRow, inputColumn);
                    }
                }
            }
        }
    }
}
