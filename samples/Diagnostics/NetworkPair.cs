namespace NetGen.Samples.Diagnostics;

/// <summary>A network with mistakes, and the same without.</summary>
/// <param name="Name">The class of the first; that of the second ends in Fixed.</param>
/// <param name="Mistaken">The first's table, as hovering over its class shows it.</param>
/// <param name="Corrected">The second's.</param>
/// <param name="Compare">Trains both and shows the difference; null where there is no telling one.</param>
internal sealed record NetworkPair(string Name, string Mistaken, string Corrected, Action<DigitTraining>? Compare = null)
{
    /// <summary>What a corrected network's class ends in.</summary>
    public const string Suffix = "Fixed";

    /// <summary>All pairs.</summary>
    public static IReadOnlyList<NetworkPair> All { get; } =
    [
        new(nameof(UnevenWindows), UnevenWindows.Summary, UnevenWindowsFixed.Summary),
        new(
            nameof(DeepXavier),
            DeepXavier.Summary,
            DeepXavierFixed.Summary,
            training => training.Compare(new DeepXavier(seed: 1), new DeepXavierFixed(seed: 1))),
        new(
            nameof(EqualUnits),
            EqualUnits.Summary,
            EqualUnitsFixed.Summary,
            training => training.Compare(new EqualUnits(seed: 1), new EqualUnitsFixed(seed: 1))),
        new(nameof(UnscaledWeights), UnscaledWeights.Summary, UnscaledWeightsFixed.Summary),
        new(nameof(MisreadArguments), MisreadArguments.Summary, MisreadArgumentsFixed.Summary),
        new(nameof(VanishingSignal), VanishingSignal.Summary, VanishingSignalFixed.Summary),
        new(nameof(ExplodingSignal), ExplodingSignal.Summary, ExplodingSignalFixed.Summary),
        new(
            nameof(LostContrast),
            LostContrast.Summary,
            LostContrastFixed.Summary,
            training => training.Compare(new LostContrast(seed: 1), new LostContrastFixed(seed: 1))),
        new(nameof(InactiveUnits), InactiveUnits.Summary, InactiveUnitsFixed.Summary),
        new(nameof(TwiceSoftmax), TwiceSoftmax.Summary, TwiceSoftmaxFixed.Summary),
        new(nameof(SquaredProbabilities), SquaredProbabilities.Summary, SquaredProbabilitiesFixed.Summary),
        new(nameof(CutLogits), CutLogits.Summary, CutLogitsFixed.Summary),
        new(nameof(MissingSoftmax), MissingSoftmax.Summary, MissingSoftmaxFixed.Summary),
        new(nameof(TwiceSigmoid), TwiceSigmoid.Summary, TwiceSigmoidFixed.Summary),
        new(nameof(LoneSoftmax), LoneSoftmax.Summary, LoneSoftmaxFixed.Summary),
        new(nameof(BoundedRegression), BoundedRegression.Summary, BoundedRegressionFixed.Summary),
        new(nameof(LinearStack), LinearStack.Summary, LinearStackFixed.Summary),
        new(nameof(PiledActivations), PiledActivations.Summary, PiledActivationsFixed.Summary),
        new(nameof(MisplacedNormalization), MisplacedNormalization.Summary, MisplacedNormalizationFixed.Summary),
        new(nameof(BatchOfOne), BatchOfOne.Summary, BatchOfOneFixed.Summary),
        new(nameof(LopsidedLayers), LopsidedLayers.Summary, LopsidedLayersFixed.Summary),
        new(nameof(PaddedPanels), PaddedPanels.Summary, PaddedPanelsFixed.Summary),
        new(nameof(LargeMaps), LargeMaps.Summary, LargeMapsFixed.Summary),
    ];
}
