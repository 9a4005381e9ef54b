using System.Reflection;
using System.Runtime;

namespace NetGen.Benchmarks.Compiling;

/// <summary>Calls a network's methods for the first time, and asks the JIT what that took.</summary>
internal static class FirstCalls
{
    private const int Batch = 32;

    /// <summary>Predicts once and trains one step; no step if the network has no loss.</summary>
    /// <param name="network">A network's class that nothing has called yet.</param>
    public static (JitTime Predict, JitTime? Step) Measure(Type network) =>
        ((JitTime, JitTime?))typeof(FirstCalls).GetMethod(nameof(MeasureNetwork), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(network).Invoke(null, null)!;

    private static (JitTime Predict, JitTime? Step) MeasureNetwork<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = TNetwork.CreateUninitialized();
        int inputs = TNetwork.Description.InputSize;
        float[] outputs = new float[TNetwork.Description.OutputSize];
        float[] sample = new float[inputs];
        JitTime predict = Time(() => network.Predict(sample, outputs));
        if (TNetwork.Description.Loss is null)
        {
            return (predict, null);
        }

        using Trainer<TNetwork> trainer = new(network, new Adam(), Batch, 1);
        float[] samples = new float[Batch * inputs];
        int[] labels = new int[Batch];
        return (predict, Time(() => trainer.Step(samples, labels)));
    }

    private static JitTime Time(Action call)
    {
        TimeSpan time = JitInfo.GetCompilationTime(currentThread: true);
        long methods = JitInfo.GetCompiledMethodCount(currentThread: true);
        call();
        return new JitTime((JitInfo.GetCompilationTime(currentThread: true) - time).TotalMilliseconds, (int)(JitInfo.GetCompiledMethodCount(currentThread: true) - methods));
    }
}
