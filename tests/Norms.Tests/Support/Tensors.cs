using NetGen.Kernels;

namespace NetGen.Norms.Tests.Support;

/// <summary>A network's tensors in float64 by their names.</summary>
internal sealed class Tensors
{
    private readonly Dictionary<string, double[]> tensors = [];

    public double[] this[string name] => tensors[name];

    public IEnumerable<string> Names => tensors.Keys;

    /// <summary>Gives every tensor of a network random values, variances positive ones, and returns them.</summary>
    public static Tensors Randomize<TNetwork>(TNetwork network, int seed)
        where TNetwork : class, INetwork<TNetwork>
    {
        var random = new Random(seed);
        foreach (ParameterDescription parameter in TNetwork.Description.Parameters)
        {
            float[] values = new float[parameter.Layout.Count];
            for (int index = 0; index < values.Length; index++)
            {
                double uniform = (2 * random.NextDouble()) - 1;
                values[index] = (float)(parameter.Role is ParameterRole.Gain or ParameterRole.RunningVariance ? 1 + (0.5 * uniform) : 0.6 * uniform);
            }

            network.State.SetParameter(parameter.Name, values);
        }

        return Of(network);
    }

    public static Tensors Of<TNetwork>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork>
    {
        var result = new Tensors();
        foreach (ParameterDescription parameter in TNetwork.Description.Parameters)
        {
            float[] values = new float[parameter.Layout.Count];
            network.State.GetParameter(parameter.Name, values);
            result.tensors[parameter.Name] = Array.ConvertAll(values, value => (double)value);
        }

        return result;
    }
}
