using NetGen.SignalPropagation.Measuring;

namespace NetGen.SignalPropagation.Comparing;

/// <summary>All that is predicted and measured of a network.</summary>
/// <param name="Study">The measurement.</param>
/// <param name="Lines">Every quantity of every weighted layer.</param>
internal sealed record NetworkComparison(NetworkStudy Study, IReadOnlyList<LayerComparison> Lines)
{
    public Subject Subject => Study.Subject;

    /// <summary>Compares a measurement with the network's prediction.</summary>
    public static NetworkComparison Of(NetworkStudy study)
    {
        SignalReport report = study.Subject.Network.Signal;
        return new NetworkComparison(study,
        [
            .. study.Layers.SelectMany(layer => Quantity.All.Select(quantity => new LayerComparison(
                layer.Layer,
                quantity,
                quantity.Predicted(report[layer.Layer]),
                quantity.Measured(layer)))),
        ]);
    }

    /// <summary>The lines of a quantity, layer by layer.</summary>
    public IEnumerable<LayerComparison> Of(Quantity quantity) => Lines.Where(line => line.Quantity == quantity);

    /// <summary>The layer at which a quantity's prediction is furthest off.</summary>
    public LayerComparison Worst(Quantity quantity) => Of(quantity).MaxBy(line => line.Error)!;
}
