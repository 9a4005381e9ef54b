using NetGen;
using NetGen.Kernels;
using NetGen.Numerics;

namespace NetGen.Tests.Training;

/// <summary>
/// The description of a small network written by hand as the generator would write it: inputs less their running mean → dense1, ReLU,
/// dropout → dense2. Weights are packed in panels of 16 outputs. Its phases claim to cost so much that they use every thread.
/// </summary>
internal static class TwoLayerPlan
{
    public const int Inputs = 5;
    public const int Hidden = 8;
    public const int Outputs = 3;
    public const int Panel = 16;

    public const int Weight1 = 0;
    public const int Bias1 = Inputs * Panel;
    public const int Weight2 = Bias1 + Panel;
    public const int Bias2 = Weight2 + (Hidden * Panel);
    public const int ParameterLength = Bias2 + Panel;

    public const int HiddenSlot = 0;
    public const int OutputSlot = Hidden;
    public const int HiddenGradientSlot = OutputSlot + Outputs;
    public const int MaskSlot = HiddenGradientSlot + Hidden;
    public const int ActivationsPerSample = MaskSlot + Hidden;

    private const double Dear = 1e8;

    public static NetworkDescription Describe(string name, LossDescription? loss, bool isDense2Frozen = false) => new(
        name,
        InputShape: [Inputs],
        OutputShape: [Outputs],
        ParameterCount: (Inputs * Hidden) + Hidden + (Hidden * Outputs) + Outputs,
        MaxBatch: 32,
        ParameterArenaLength: ParameterLength,
        StatisticsArenaLength: Panel,
        PreparedArenaLength: Panel,
        loss,
        SkipsZeros: false,
        new DescriptionParts(() => Parameters(isDense2Frozen), Layers, null, loss is null ? null : Training));

    private static ParameterDescription[] Parameters(bool isDense2Frozen) =>
    [
        new("norm1.running_mean", ParameterRole.RunningMean, [Inputs], 0, new(Inputs, [Inputs], [1], Panel)),
        Weight("dense1.weight", Weight1, Hidden, Inputs, false),
        Bias("dense1.bias", Bias1, Hidden, Inputs),
        Weight("dense2.weight", Weight2, Outputs, Hidden, isDense2Frozen),
        Bias("dense2.bias", Bias2, Outputs, Hidden),
    ];

    private static LayerDescription[] Layers() =>
    [
        new("norm1", "Centre", [Inputs], 0, ["input"]),
        new("dense1", "Dense(8)", [Hidden], (Inputs * Hidden) + Hidden, ["norm1"])
        {
            Activation = "ReLU",
            Initializer = "Auto",
            PreActivation = new(1, HiddenSlot, Hidden, Hidden, Hidden, 1),
            PreActivationGradient = new(4, HiddenGradientSlot, Hidden, Hidden, Hidden, 1),
        },
        new("dense2", "Dense(3)", [Outputs], (Hidden * Outputs) + Outputs, ["dense1"])
        {
            Initializer = "Auto",
            PreActivation = new(2, OutputSlot, Outputs, Outputs, Outputs, 1),
            PreActivationGradient = new(3, OutputSlot, Outputs, Outputs, Outputs, 1),
        },
    ];

    private static TrainingPlan Training() => new()
    {
        ActivationsPerSample = ActivationsPerSample,
        SharedLength = Panel,
        Phases =
        [
            new("input means", PhaseDivision.Items, [new(Inputs, Dear)], IsForward: true),
            new("forward and signals back", PhaseDivision.Samples, [new(1, Dear)], IsForward: true),
            new("weight gradients", PhaseDivision.Items, [new(Hidden, Dear), new(Outputs, 3 * Dear)], IsForward: false),
        ],
    };

    private static ParameterDescription Weight(string name, int offset, int outputs, int inputs, bool isFrozen) =>
        new(name, ParameterRole.Weight, [outputs, inputs], offset, new(outputs * inputs, [outputs, inputs], [1, Panel], inputs * Panel))
        {
            Initializer = new Initializer(Init.Auto),
            Geometry = new WeightGeometry(outputs, inputs),
            Frozen = isFrozen,
        };

    private static ParameterDescription Bias(string name, int offset, int outputs, int fanIn) =>
        new(name, ParameterRole.Bias, [outputs], offset, new(outputs, [outputs], [1], Panel))
        {
            BiasFanIn = fanIn,
        };
}
