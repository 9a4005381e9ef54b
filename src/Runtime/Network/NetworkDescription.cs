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
/// All that the runtime knows of a generated network. What not every program asks for is given as a method, which is called
/// when somebody does: a program that predicts needs neither layers nor phases.
/// </summary>
/// <param name="Name">The class's name.</param>
/// <param name="InputShape">The shape of one input sample, as declared.</param>
/// <param name="OutputShape">The shape of one output sample.</param>
/// <param name="ParameterCount">The number of parameters; running statistics don't count.</param>
/// <param name="MaxBatch">The largest batch a trainer is made for when none is given.</param>
/// <param name="ParameterArenaLength">The length of the parameter arena, a multiple of 16.</param>
/// <param name="StatisticsArenaLength">The length of the statistics arena, a multiple of 16.</param>
/// <param name="PreparedArenaLength">The length of the arena of weights derived for inference; 0 if inference uses the parameters as they are.</param>
/// <param name="Loss">The loss; null if the network was declared without one.</param>
/// <param name="SkipsZeros">Whether inference passes over zeros where that changes no bit.</param>
/// <param name="Parts">Makes what is asked for later.</param>
public sealed record NetworkDescription(
    string Name,
    int[] InputShape,
    int[] OutputShape,
    int ParameterCount,
    int MaxBatch,
    int ParameterArenaLength,
    int StatisticsArenaLength,
    int PreparedArenaLength,
    LossDescription? Loss,
    bool SkipsZeros,
    DescriptionParts Parts)
{
    /// <summary>Floats of one input sample.</summary>
    public int InputSize { get; } = Product(InputShape);

    /// <summary>Floats of one output sample.</summary>
    public int OutputSize { get; } = Product(OutputShape);

    /// <summary>The parameters and running statistics, in the order of the layers.</summary>
    public ParameterDescription[] Parameters => field ??= Parts.Parameters();

    /// <summary>The layers in order.</summary>
    public LayerDescription[] Layers { get => field ??= Parts.Layers(); init; }

    /// <summary>The plan of a training step; null without a loss.</summary>
    public TrainingPlan? Training => field ??= Parts.Training?.Invoke();

    /// <summary>What the compiler predicts of signal and gradient at the start of training, for the initialisers as declared.</summary>
    public SignalReport Signal { get => field ??= Parts.Signal?.Invoke() ?? new([]); init; }

    private static int Product(int[] shape)
    {
        int product = 1;
        foreach (int extent in shape)
        {
            product *= extent;
        }

        return product;
    }
}

/// <summary>The methods that make the parts of a description.</summary>
/// <param name="Parameters">The parameters and running statistics.</param>
/// <param name="Layers">The layers.</param>
/// <param name="Signal">The predictions; null if there are none.</param>
/// <param name="Training">The plan of a training step; null without a loss.</param>
public sealed record DescriptionParts(
    Func<ParameterDescription[]> Parameters, Func<LayerDescription[]> Layers, Func<SignalReport>? Signal, Func<TrainingPlan>? Training);
