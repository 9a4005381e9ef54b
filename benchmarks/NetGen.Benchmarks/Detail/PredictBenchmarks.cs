using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Speed;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Detail;

/// <summary>Inference. BenchmarkDotNet derives from the class, so it is public and open.</summary>
[MemoryDiagnoser]
public class PredictBenchmarks
{
    private PredictCall predict = (_, _) => { };
    private float[] input = [];
    private float[] output = [];

    /// <summary>The workload's name.</summary>
    [ParamsSource(nameof(Networks))]
    public string Network { get; set; } = "";

    /// <summary>Samples at a time.</summary>
    [Params(1, 64)]
    public int Batch { get; set; }

    /// <summary>The names of the workloads.</summary>
    public static IEnumerable<string> Networks => Workload.All.Select(workload => workload.Name);

    /// <summary>Makes the network and its data.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Workload workload = Workload.Named(Network);
        predict = workload.Create(1).Predict;
        input = RowData.Of(new SpeedRow(workload, SpeedTask.Predict, Batch)).Inputs;
        output = new float[Batch * workload.Description.OutputSize];
    }

    /// <summary>Computes the outputs.</summary>
    [Benchmark]
    public void Predict() => predict(input, output);
}
