namespace NetGen.Layers.Tests.Reference;

/// <summary>Plain loops in float64 that remember their way back: what the compiled networks are compared with.</summary>
internal sealed partial class Tape
{
    private readonly List<Action> backward = [];

    /// <summary>Gradients of the parameters, by name, added up over all samples run.</summary>
    public Dictionary<string, double[]> Gradients { get; } = [];

    /// <summary>Goes all the way back from gradients that stand in the last signals.</summary>
    public void Backward()
    {
        for (int i = backward.Count - 1; i >= 0; i--)
        {
            backward[i]();
        }

        backward.Clear();
    }

    /// <summary>y = W·x + b.</summary>
    public Signal Dense(Signal x, Parameters parameters, string layer)
    {
        float[] weights = parameters[layer + ".weight"];
        float[] bias = parameters[layer + ".bias"];
        double[] weightGradient = GradientOf(layer + ".weight", weights.Length);
        double[] biasGradient = GradientOf(layer + ".bias", bias.Length);
        var y = new Signal(bias.Length, 1, 1);
        for (int output = 0; output < bias.Length; output++)
        {
            y.Values[output] = bias[output];
            for (int input = 0; input < x.Count; input++)
            {
                y.Values[output] += weights[(output * x.Count) + input] * x.Values[input];
            }
        }

        backward.Add(() =>
        {
            for (int output = 0; output < bias.Length; output++)
            {
                biasGradient[output] += y.Gradient[output];
                for (int input = 0; input < x.Count; input++)
                {
                    weightGradient[(output * x.Count) + input] += y.Gradient[output] * x.Values[input];
                    x.Gradient[input] += y.Gradient[output] * weights[(output * x.Count) + input];
                }
            }
        });
        return y;
    }

    /// <summary>LeakyReLU with a learned slope a channel.</summary>
    public Signal PReLU(Signal x, Parameters parameters, string layer)
    {
        float[] slopes = parameters[layer + ".slope"];
        double[] slopeGradient = GradientOf(layer + ".slope", slopes.Length);
        var y = new Signal(x.Channels, x.Height, x.Width);
        for (int i = 0; i < x.Count; i++)
        {
            y.Values[i] = x.Values[i] * (x.Values[i] < 0 ? slopes[i / x.Pixels] : 1);
        }

        backward.Add(() =>
        {
            for (int i = 0; i < x.Count; i++)
            {
                bool isNegative = x.Values[i] < 0;
                x.Gradient[i] += y.Gradient[i] * (isNegative ? slopes[i / x.Pixels] : 1);
                slopeGradient[i / x.Pixels] += isNegative ? y.Gradient[i] * x.Values[i] : 0;
            }
        });
        return y;
    }

    /// <summary>An element-wise function.</summary>
    public Signal Map(Signal x, Func<double, double> function, Func<double, double> derivative)
    {
        var y = new Signal(x.Channels, x.Height, x.Width);
        for (int i = 0; i < x.Count; i++)
        {
            y.Values[i] = function(x.Values[i]);
        }

        backward.Add(() =>
        {
            for (int i = 0; i < x.Count; i++)
            {
                x.Gradient[i] += y.Gradient[i] * derivative(x.Values[i]);
            }
        });
        return y;
    }

    public Signal ReLU(Signal x) => Map(x, z => Math.Max(z, 0), z => z > 0 ? 1 : 0);

    public Signal Tanh(Signal x) => Map(x, Math.Tanh, z => 1 - (Math.Tanh(z) * Math.Tanh(z)));

    public Signal SiLU(Signal x) => Map(x, z => z * Sigmoid(z), z => Sigmoid(z) * (1 + (z * (1 - Sigmoid(z)))));

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private double[] GradientOf(string name, int length)
    {
        if (!Gradients.TryGetValue(name, out double[]? gradient))
        {
            Gradients[name] = gradient = new double[length];
        }

        return gradient;
    }
}
