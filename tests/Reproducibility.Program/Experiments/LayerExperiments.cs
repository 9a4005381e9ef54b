using NetGen.Reproducibility.Networks;

namespace NetGen.Reproducibility.Experiments;

/// <summary>Each kind of layer, in the company of others.</summary>
internal static class LayerExperiments
{
    public static void Run()
    {
        Experiment.Run("layers Convolutions", new Convolutions(1), new Sgd(0.05), batch: 7);
        Experiment.Run("layers Pools", new Pools(1), new Adam(0.01), batch: 7);
        Experiment.Run("layers Norms", new Norms(1), new Adam(0.01), batch: 7);
        Experiment.Run("layers Normalized", new Normalized(1), new Adam(0.01), batch: 19);
        Experiment.Run("layers Groups", new Groups(1), new Adam(0.01), batch: 7);
        Experiment.Run("layers Paths", new Paths(1), new Adam(0.01), batch: 7);
        Experiment.Run("layers Meeting", new Meeting(1), new Sgd(0.05), batch: 67, steps: 2);
        Experiment.Run("layers Transposed", new Transposed(1), new Sgd(0.05), batch: 67, steps: 2);
        Experiment.Run("layers Pixels", new Pixels(1), new Adam(0.01), batch: 7);
        Experiment.Run("layers Winners", new Winners(1), new Adam(0.01), batch: 19);
        Experiment.Run("layers Lines", new Lines(1), new Adam(0.01), batch: 19);
        Experiment.Run("layers Tiles", new Tiles(1), new Adam(0.01), batch: 19);
    }
}
