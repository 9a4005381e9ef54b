namespace NetGen.Layers.Tests.Reference;

internal sealed partial class Tape
{
    public Signal Add(Signal a, Signal b)
    {
        var y = new Signal(a.Channels, a.Height, a.Width);
        for (int i = 0; i < y.Count; i++)
        {
            y.Values[i] = a.Values[i] + b.Values[i];
        }

        backward.Add(() =>
        {
            for (int i = 0; i < y.Count; i++)
            {
                a.Gradient[i] += y.Gradient[i];
                b.Gradient[i] += y.Gradient[i];
            }
        });
        return y;
    }

    /// <summary>a, then b, along channels (0), rows (1) or columns (2).</summary>
    public Signal Concat(Signal a, Signal b, int axis)
    {
        var y = new Signal(
            axis == 0 ? a.Channels + b.Channels : a.Channels,
            axis == 1 ? a.Height + b.Height : a.Height,
            axis == 2 ? a.Width + b.Width : a.Width);
        var moves = new List<(Signal Source, int From, int To)>();
        foreach (bool isSecond in new[] { false, true })
        {
            Signal source = isSecond ? b : a;
            for (int channel = 0; channel < source.Channels; channel++)
            {
                for (int row = 0; row < source.Height; row++)
                {
                    for (int column = 0; column < source.Width; column++)
                    {
                        int to = y.Index(
                            channel + (isSecond && axis == 0 ? a.Channels : 0),
                            row + (isSecond && axis == 1 ? a.Height : 0),
                            column + (isSecond && axis == 2 ? a.Width : 0));
                        moves.Add((source, source.Index(channel, row, column), to));
                    }
                }
            }
        }

        foreach ((Signal source, int from, int to) in moves)
        {
            y.Values[to] = source.Values[from];
        }

        backward.Add(() =>
        {
            foreach ((Signal source, int from, int to) in moves)
            {
                source.Gradient[from] += y.Gradient[to];
            }
        });
        return y;
    }
}
