using NetGen.Numerics;

namespace NetGen.Kernels;

/// <summary>The tensors of one network instance: parameters, running statistics and the weights derived for inference.</summary>
public sealed unsafe class NetworkState
{
    private readonly NetworkDescription description;
    private readonly Action<NetworkState>? prepareInference;
    private readonly Lock preparing = new();
    private volatile bool isStale = true;

    /// <summary>Allocates the tensors, all zero.</summary>
    /// <param name="description">The network's description.</param>
    /// <param name="prepareInference">Derives the weights for inference; null if inference uses the parameters as they are.</param>
    public NetworkState(NetworkDescription description, Action<NetworkState>? prepareInference)
    {
        this.description = description;
        this.prepareInference = prepareInference;
        Parameters = new Arena(description.ParameterArenaLength);
        Statistics = new Arena(description.StatisticsArenaLength);
        Prepared = new Arena(description.PreparedArenaLength);
    }

    /// <summary>The packed parameters.</summary>
    public Arena Parameters { get; }

    /// <summary>The packed running statistics.</summary>
    public Arena Statistics { get; }

    /// <summary>The weights derived for inference.</summary>
    public Arena Prepared { get; }

    /// <summary>
    /// Whether leaving out products with zero changes no bit: no parameter is infinite or NaN, since 0·∞ is NaN, and no bias is −0, to which
    /// adding +0 gives +0. Known once <see cref="EnsurePrepared"/> has run.
    /// </summary>
    public bool CanSkipZeros { get; private set; }

    /// <summary>Says that parameters or statistics changed, so that the derived weights must be made anew.</summary>
    public void Invalidate() => isStale = true;

    /// <summary>Makes sure that the derived weights are up to date.</summary>
    public void EnsurePrepared()
    {
        if (isStale)
        {
            Prepare();
        }
    }

    /// <summary>Draws all tensors anew.</summary>
    /// <param name="seed">The seed; equal seeds give equal bits.</param>
    /// <param name="initializer">The initialiser of every weight tensor instead of the declared ones; null for those.</param>
    public void Initialize(ulong seed, Initializer? initializer)
    {
        uint stream = 0;
        foreach (ParameterDescription parameter in description.Parameters)
        {
            float[] values = new float[parameter.Layout.Count];
            switch (parameter.Role)
            {
                case ParameterRole.Weight:
                    WeightInitializer.Fill(values, initializer ?? parameter.Initializer!, parameter.Geometry!, seed, RandomStreams.Weights(stream));
                    break;
                case ParameterRole.Bias:
                    BiasInitializer.Fill(values, parameter.BiasInit, parameter.StartValue, parameter.BiasFanIn, seed, RandomStreams.Biases(stream));
                    break;
                default:
                    Array.Fill(values, (float)parameter.StartValue);
                    break;
            }

            parameter.Layout.Pack(values, Block(parameter));
            stream++;
        }

        Invalidate();
    }

    /// <summary>Copies a tensor out in PyTorch's order.</summary>
    /// <param name="name">Its name, such as <c>dense1.weight</c>.</param>
    /// <param name="destination">Room for exactly its elements.</param>
    /// <exception cref="ArgumentException">An unknown name, or another length.</exception>
    public void GetParameter(string name, Span<float> destination)
    {
        ParameterDescription parameter = Find(name);
        CheckLength(parameter, destination.Length, nameof(destination));
        parameter.Layout.Unpack(Block(parameter), destination);
    }

    /// <summary>Copies a tensor in from PyTorch's order.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="source">Exactly its elements.</param>
    /// <exception cref="ArgumentException">An unknown name, or another length.</exception>
    public void SetParameter(string name, ReadOnlySpan<float> source)
    {
        ParameterDescription parameter = Find(name);
        CheckLength(parameter, source.Length, nameof(source));
        parameter.Layout.Pack(source, Block(parameter));
        Invalidate();
    }

    /// <summary>The description of a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ArgumentException">An unknown name.</exception>
    public ParameterDescription Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        foreach (ParameterDescription parameter in description.Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        string known = string.Join(", ", description.Parameters.Select(parameter => parameter.Name));
        throw new ArgumentException($"{description.Name} has no parameter '{name}'. It has: {known}.", nameof(name));
    }

    /// <summary>Throws unless a span has a tensor's length.</summary>
    /// <param name="parameter">The tensor.</param>
    /// <param name="length">The span's length.</param>
    /// <param name="argument">The argument's name.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void CheckLength(ParameterDescription parameter, int length, string argument)
    {
        if (length != parameter.Layout.Count)
        {
            throw new ArgumentException(
                $"'{parameter.Name}' has the shape ({string.Join(", ", parameter.Shape)}), {parameter.Layout.Count} elements; the span has {length}.",
                argument);
        }
    }

    /// <summary>A tensor's packed block.</summary>
    /// <param name="parameter">The tensor.</param>
    public Span<float> Block(ParameterDescription parameter) =>
        (parameter.IsStatistic ? Statistics : Parameters).Span.Slice(parameter.Offset, parameter.Layout.Length);

    private bool IsAddingZeroNeutral()
    {
        foreach (ParameterDescription parameter in description.Parameters)
        {
            if (parameter.IsStatistic)
            {
                continue;
            }

            bool isBias = parameter.Role == ParameterRole.Bias;
            foreach (float value in Block(parameter))
            {
                if (!float.IsFinite(value) || (isBias && value == 0 && float.IsNegative(value)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Prepare()
    {
        lock (preparing)
        {
            if (isStale)
            {
                prepareInference?.Invoke(this);
                CanSkipZeros = description.SkipsZeros && IsAddingZeroNeutral();
                isStale = false;
            }
        }
    }
}
