using NetGen.SignalPropagation.Measuring;

namespace NetGen.SignalPropagation.Comparing;

/// <summary>A quantity that is both predicted and measured.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Predicted">Takes it from a layer's prediction.</param>
/// <param name="Measured">Takes it from a layer's measurement.</param>
internal sealed record Quantity(string Name, Func<LayerSignal, SignalRange> Predicted, Func<LayerStudy, Series> Measured)
{
    public static Quantity Signal { get; } = new("signal", layer => layer.PreActivation, layer => layer.Signal);

    public static Quantity Gradient { get; } = new("gradient", layer => layer.Gradient, layer => layer.Gradient);

    public static Quantity Contrast { get; } = new("contrast", layer => Point(layer.Contrast), layer => layer.Contrast);

    public static IReadOnlyList<Quantity> All { get; } = [Signal, Gradient, Contrast];

    private static SignalRange Point(double value) => new(value, value, value);
}
