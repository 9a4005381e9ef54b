using NetGen.Workloads;

namespace NetGen.Benchmarks.Speed;

/// <summary>What is done with a workload.</summary>
internal enum SpeedTask
{
    /// <summary>Outputs are computed.</summary>
    Predict,

    /// <summary>A step of Adam is made.</summary>
    Train,
}

/// <summary>A line of the table of speeds.</summary>
/// <param name="Workload">The network.</param>
/// <param name="Task">What is done with it.</param>
/// <param name="Batch">Samples at a time.</param>
/// <param name="IsMnist">Whether the inputs are MNIST's images, of which four fifths of the pixels are zero, and not normal noise; the network is declared with <c>SparseInput</c>.</param>
internal sealed record SpeedRow(Workload Workload, SpeedTask Task, int Batch, bool IsMnist = false)
{
    /// <summary>All rows: one sample, 64 samples, training steps.</summary>
    public static IReadOnlyList<SpeedRow> All { get; } =
    [
        .. Workload.All.SelectMany(SingleSample),
        .. Workload.All.Where(IsTrained).Select(workload => new SpeedRow(workload, SpeedTask.Predict, 64)),
        .. Workload.All.Where(IsTrained).SelectMany(workload => new[] { 32, 128 }, (workload, batch) => new SpeedRow(workload, SpeedTask.Train, batch)),
    ];

    /// <summary>The row's name in tables and files.</summary>
    public string Name => $"{Workload.Name} {(Task == SpeedTask.Train ? "train" : "batch")} {Batch}{(IsMnist ? ", MNIST" : "")}";

    private static IEnumerable<SpeedRow> SingleSample(Workload workload) => workload.Name == nameof(W3)
        ? [new(workload, SpeedTask.Predict, 1), new(Workload.SparseW3, SpeedTask.Predict, 1, IsMnist: true)]
        : [new(workload, SpeedTask.Predict, 1)];

    private static bool IsTrained(Workload workload) => workload.Description.Loss is not null;
}
