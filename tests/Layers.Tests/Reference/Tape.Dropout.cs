using NetGen.Numerics;

namespace NetGen.Layers.Tests.Reference;

internal sealed partial class Tape
{
    /// <summary>Whether dropout drops.</summary>
    public bool IsTraining { get; init; }

    /// <summary>The sample's place in its batch.</summary>
    public int Sample { get; set; }

    /// <summary>Dropout in the first step with seed 0.</summary>
    public Signal Dropout(Signal x, uint layer, double rate) => Masked(x, layer, rate, (value, isKept) => isKept ? value / (1 - rate) : 0, 1 / (1 - rate));

    /// <summary>Alpha dropout as PyTorch has it.</summary>
    public Signal AlphaDropout(Signal x, uint layer, double rate)
    {
        const double Alpha = 1.7580993408473766;
        double a = 1 / Math.Sqrt(((Alpha * Alpha * rate) + 1) * (1 - rate));
        return Masked(x, layer, rate, (value, isKept) => (isKept ? value * a : -Alpha * a) + (Alpha * a * rate), a);
    }

    private Signal Masked(Signal x, uint layer, double rate, Func<double, bool, double> function, double slope)
    {
        if (!IsTraining)
        {
            return x;
        }

        float[] mask = new float[x.Count];
        DropoutMask.Fill(0, layer, 0, (long)Sample * x.Count, rate, 1, 0, mask);
        var y = new Signal(x.Channels, x.Height, x.Width);
        for (int i = 0; i < x.Count; i++)
        {
            y.Values[i] = function(x.Values[i], mask[i] != 0);
        }

        backward.Add(() =>
        {
            for (int i = 0; i < x.Count; i++)
            {
                x.Gradient[i] += y.Gradient[i] * slope * mask[i];
            }
        });
        return y;
    }
}
