namespace NetGen.Samples.Mnist.Comparison;

/// <summary>A network of the experiment: one activation, to be tried with every initialiser.</summary>
/// <param name="activation">The activation's name.</param>
internal abstract class Subject(string activation)
{
    /// <summary>The activation's name.</summary>
    public string Activation { get; } = activation;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Subject> All { get; } =
    [
        new Subject<DeepSigmoid>("Sigmoid", seed => new(seed), (network, seed, initializer) => network.Initialize(seed, initializer)),
        new Subject<DeepTanh>("Tanh", seed => new(seed), (network, seed, initializer) => network.Initialize(seed, initializer)),
        new Subject<DeepReLU>("ReLU", seed => new(seed), (network, seed, initializer) => network.Initialize(seed, initializer)),
        new Subject<DeepGELU>("GELU", seed => new(seed), (network, seed, initializer) => network.Initialize(seed, initializer)),
        new Subject<DeepSELU>("SELU", seed => new(seed), (network, seed, initializer) => network.Initialize(seed, initializer)),
    ];

    /// <summary>Initialises a network, measures it, trains and tests it, on this thread alone.</summary>
    /// <param name="initializer">The initialiser.</param>
    /// <param name="data">The images.</param>
    /// <param name="settings">How to train.</param>
    /// <exception cref="OperationCanceledException">The experiment was cancelled.</exception>
    public abstract RunResult Run(InitializerChoice initializer, MnistData data, ExperimentSettings settings);
}

/// <inheritdoc/>
/// <typeparam name="TNetwork">The network's class.</typeparam>
/// <param name="activation">The activation's name.</param>
/// <param name="create">Makes a network for a seed, with the declared initialiser.</param>
/// <param name="initialize">Draws its weights anew by another one.</param>
internal sealed class Subject<TNetwork>(string activation, Func<ulong, TNetwork> create, Action<TNetwork, ulong, Initializer> initialize) : Subject(activation)
    where TNetwork : class, INetwork<TNetwork>
{
    /// <summary>The images that LSUV and the measurement look at.</summary>
    private const int ProbeSamples = 512;

    /// <inheritdoc/>
    public override RunResult Run(InitializerChoice initializer, MnistData data, ExperimentSettings settings)
    {
        (float[] inputs, int[] labels) = MnistData.FirstSamples(data.Training, ProbeSamples);
        TNetwork network = create(settings.Seed);
        if (initializer.Initializer is { Init: Init.Lsuv })
        {
            Lsuv.Apply(network, inputs, settings.Seed);
        }
        else if (initializer.Initializer is { } other)
        {
            initialize(network, settings.Seed, other);
        }

        SignalMeasurement[] layers = SignalProbe.Measure(network, inputs, labels);
        using Trainer<TNetwork> trainer = new(network, settings.Optimizer.Create(settings.LearningRate), ExperimentSettings.BatchSize, maxThreads: 1, settings.Seed);
        LossCurve curve = LossCurve.Train(trainer, data.Training, settings);
        return new RunResult
        {
            Initializer = initializer,
            Activation = Activation,
            Spreads = [.. layers.Select(layer => Math.Sqrt(layer.PreActivation.VarianceBetweenSamples))],
            Gradients = [.. layers.Select((layer, index) => GradientNorm(layer, labels.Length, index == layers.Length - 1 ? MnistData.Classes : HiddenUnits))],
            Losses = curve.Means,
            StepsPerLoss = curve.StepsPerMean,
            DivergedAt = curve.DivergedAt,
            Accuracy = trainer.Evaluate(data.Test).Accuracy,
        };
    }

    /// <summary>The units of a hidden layer.</summary>
    private const int HiddenUnits = 100;

    /// <summary>The loss is a mean over the batch: times its size, the gradient is that of one image's own loss.</summary>
    private static double GradientNorm(SignalMeasurement layer, int samples, int units) => samples * Math.Sqrt(units * layer.Gradient.SecondMoment);
}
