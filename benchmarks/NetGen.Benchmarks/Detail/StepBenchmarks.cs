using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Speed;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Detail;

/// <summary>Training steps of Adam on one thread. BenchmarkDotNet derives from the class, so it is public and open.</summary>
[MemoryDiagnoser]
public class StepBenchmarks : IDisposable
{
    private Trainer? trainer;
    private RowData data = new([], []);

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    /// <summary>Samples of a step.</summary>
    [Params(32, 128)]
    public int Batch { get; set; }

    /// <summary>The names of the workloads that have a loss.</summary>
    public static IEnumerable<string> Networks => Workload.All.Where(workload => workload.Description.Loss is not null).Select(workload => workload.Name);

    /// <summary>Makes the trainer and its data.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Workload workload = Workload.Named(Network);
        trainer = workload.Create(1).CreateTrainer(new Adam(TimedNetwork.LearningRate), Batch, threads: 1);
        data = RowData.Of(new SpeedRow(workload, SpeedTask.Train, Batch));
    }

    /// <summary>Forward, backward and update.</summary>
    [Benchmark]
    public float Step() => trainer!.Step(data.Inputs, data.Labels);

    /// <summary>Frees the trainer's memory.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        trainer?.Dispose();
        GC.SuppressFinalize(this);
    }
}
