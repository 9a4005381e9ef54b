namespace NetGen.Kernels;

/// <summary>The loss of a network as it was declared.</summary>
/// <param name="Function">The loss.</param>
/// <param name="LabelSmoothing">The share spread over all classes.</param>
/// <param name="Delta">Huber's δ.</param>
public sealed record LossDescription(LossFunction Function, double LabelSmoothing, double Delta)
{
    /// <summary>Whether class labels are possible targets.</summary>
    public bool TakesLabels => Function is LossFunction.SoftmaxCrossEntropy or LossFunction.CategoricalCrossEntropy;

    /// <summary>Whether the loss is the mean over samples × outputs rather than over samples.</summary>
    public bool AveragesOutputs => !TakesLabels;
}

/// <summary>
/// All that the runtime knows of a generated network. What not every program asks for can be given as a method, which is
/// called when somebody does: a program that predicts needs neither layers nor phases.
/// </summary>
public sealed record NetworkDescription
{
    /// <summary>The class's name.</summary>
    public required string Name { get; init; }

    /// <summary>The shape of one input sample, as declared.</summary>
    public required int[] InputShape { get; init; }

    /// <summary>The shape of one output sample.</summary>
    public required int[] OutputShape { get; init; }

    /// <summary>Floats of one input sample.</summary>
    public required int InputSize { get; init; }

    /// <summary>Floats of one output sample.</summary>
    public required int OutputSize { get; init; }

    /// <summary>The number of parameters; running statistics don't count.</summary>
    public required int ParameterCount { get; init; }

    /// <summary>The largest batch a trainer is made for when none is given.</summary>
    public required int MaxBatch { get; init; }

    /// <summary>The parameters and running statistics, in the order of the layers.</summary>
    public ParameterDescription[] Parameters { get => field ??= ParameterSource?.Invoke() ?? []; init; }

    /// <summary>Makes <see cref="Parameters"/>.</summary>
    public Func<ParameterDescription[]>? ParameterSource { private get; init; }

    /// <summary>The layers in order.</summary>
    public LayerDescription[] Layers { get => field ??= LayerSource?.Invoke() ?? []; init; }

    /// <summary>Makes <see cref="Layers"/>.</summary>
    public Func<LayerDescription[]>? LayerSource { private get; init; }

    /// <summary>The length of the parameter arena, a multiple of 16.</summary>
    public required int ParameterArenaLength { get; init; }

    /// <summary>The length of the statistics arena, a multiple of 16.</summary>
    public required int StatisticsArenaLength { get; init; }

    /// <summary>The length of the arena of weights derived for inference; 0 if inference uses the parameters as they are.</summary>
    public required int PreparedArenaLength { get; init; }

    /// <summary>The loss; null if the network was declared without one.</summary>
    public LossDescription? Loss { get; init; }

    /// <summary>The plan of a training step; null without a loss.</summary>
    public TrainingPlan? Training { get => field ??= TrainingSource?.Invoke(); init; }

    /// <summary>Makes <see cref="Training"/>.</summary>
    public Func<TrainingPlan>? TrainingSource { private get; init; }

    /// <summary>What the compiler predicts of signal and gradient at the start of training, for the initialisers as declared.</summary>
    public SignalReport Signal { get => field ??= SignalSource?.Invoke() ?? new([]); init; }

    /// <summary>Makes <see cref="Signal"/>.</summary>
    public Func<SignalReport>? SignalSource { private get; init; }
}
