using NetGen.Kernels;

namespace NetGen.Tests.Training;

/// <summary>Three classes, with dropout.</summary>
internal sealed class Classifier : INetwork<Classifier>
{
    public Classifier(ulong seed) => State.Initialize(seed, null);

    private Classifier()
    {
    }

    public static NetworkDescription Description { get; } =
        TwoLayerPlan.Describe(nameof(Classifier), new(LossFunction.SoftmaxCrossEntropy, 0, 1));

    public NetworkState State { get; } = new(Description, PrepareInference);

    public static Classifier CreateUninitialized() => new();

    public static void RunTraining(int phase, in TrainingFrame frame, int from, int to) => TwoLayerKernels.Run(phase, frame, from, to, drops: true);

    public static void PrepareInference(NetworkState state) => TwoLayerKernels.Prepare(state);

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => TwoLayerKernels.Predict(State, input, output);
}

/// <summary>Three numbers, without dropout; dense2's weights are frozen.</summary>
internal sealed class Regressor : INetwork<Regressor>
{
    public Regressor(ulong seed) => State.Initialize(seed, null);

    private Regressor()
    {
    }

    public static NetworkDescription Description { get; } =
        TwoLayerPlan.Describe(nameof(Regressor), new(LossFunction.MeanSquaredError, 0, 1), isDense2Frozen: true);

    public NetworkState State { get; } = new(Description, PrepareInference);

    public static Regressor CreateUninitialized() => new();

    public static void RunTraining(int phase, in TrainingFrame frame, int from, int to) => TwoLayerKernels.Run(phase, frame, from, to, drops: false);

    public static void PrepareInference(NetworkState state) => TwoLayerKernels.Prepare(state);

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => TwoLayerKernels.Predict(State, input, output);
}

/// <summary>A network that was declared without a loss.</summary>
internal sealed class Lossless : INetwork<Lossless>
{
    public static NetworkDescription Description { get; } = TwoLayerPlan.Describe(nameof(Lossless), null);

    public NetworkState State { get; } = new(Description, PrepareInference);

    public static Lossless CreateUninitialized() => new();

    public static void RunTraining(int phase, in TrainingFrame frame, int from, int to) => throw new NotSupportedException();

    public static void PrepareInference(NetworkState state) => TwoLayerKernels.Prepare(state);

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => TwoLayerKernels.Predict(State, input, output);
}
