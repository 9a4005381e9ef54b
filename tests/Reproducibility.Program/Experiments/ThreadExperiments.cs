using NetGen.Reproducibility.Networks;

namespace NetGen.Reproducibility.Experiments;

/// <summary>The same training with one, two and three threads; the names tell which, and each run says how many there were.</summary>
internal static class ThreadExperiments
{
    public static void Run()
    {
        for (int threads = 1; threads <= 3; threads++)
        {
            Run("Perceptron", new Perceptron(4), 131, threads);
            Run("Convolutions", new Convolutions(4), 7, threads);
            Run("Norms", new Norms(4), 120, threads);
            Run("Normalized", new Normalized(4), 21, threads);
            Run("Groups", new Groups(4), 64, threads);
            Run("Paths", new Paths(4), 21, threads);
            Run("Pixels", new Pixels(4), 21, threads);
            Run("Transposed", new Transposed(4), 67, threads);
            Run("Winners", new Winners(4), 21, threads);
            Run("Lines", new Lines(4), 21, threads);
            Run("Tiles", new Tiles(4), 21, threads);
        }
    }

    private static void Run<TNetwork>(string name, TNetwork network, int batch, int threads)
        where TNetwork : class, INetwork<TNetwork>
    {
        int used = Experiment.Run($"threads {threads} {name}", network, new Adam(0.01) { ClipNorm = 1 }, batch, threads, steps: 2);
        Report.Line($"used {threads} {name}", used.ToString());
    }
}
