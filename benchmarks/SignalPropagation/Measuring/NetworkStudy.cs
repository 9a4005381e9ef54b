namespace NetGen.SignalPropagation.Measuring;

/// <summary>A network, measured with seeds 1, 2, 3 and so on.</summary>
/// <param name="Subject">The network.</param>
/// <param name="Layers">Its weighted layers in order.</param>
internal sealed record NetworkStudy(Subject Subject, IReadOnlyList<LayerStudy> Layers)
{
    /// <summary>The number of seeds.</summary>
    public int Seeds => Layers[0].Signal.Values.Count;

    /// <summary>Measures a network.</summary>
    public static NetworkStudy Of(Subject subject, SeedPlan plan)
    {
        LayerStudy[] layers = [];
        for (int seeds = 0; seeds == 0 || !plan.IsEnough(seeds, subject.Network, layers); seeds++)
        {
            SignalMeasurement[] measured = subject.Measure((ulong)seeds + 1);
            layers = seeds == 0 ? Array.ConvertAll(measured, measurement => new LayerStudy(measurement.Layer)) : layers;
            for (int layer = 0; layer < layers.Length; layer++)
            {
                layers[layer].Add(measured[layer], measured[^1], Subject.Batch);
            }
        }

        return new NetworkStudy(subject, layers);
    }
}
