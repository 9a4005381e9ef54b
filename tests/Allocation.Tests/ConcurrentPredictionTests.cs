using NetGen.Allocation.Tests.Networks;

namespace NetGen.Allocation.Tests;

public sealed class ConcurrentPredictionTests
{
    private const int Threads = 8;
    private const int Rounds = 20;

    [Fact]
    public void Eight_threads_on_one_instance_get_the_bits_that_one_thread_gets()
    {
        Assert.Empty(WrongOutputs(() => new Perceptron(1)));
        Assert.Empty(WrongOutputs(() => new ImageNetwork(1)));
    }

    /// <summary>Threads with inputs and batch sizes of their own, all starting at once on a network that nobody has used yet.</summary>
    private static IEnumerable<string> WrongOutputs<TNetwork>(Func<TNetwork> create)
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork alone = create();
        TNetwork shared = create();
        float[][] inputs = [.. Enumerable.Range(0, Threads).Select(thread => Samples.Floats((1 + (thread * 5)) * TNetwork.Description.InputSize, thread))];
        float[][] expected = [.. inputs.Select(input => Predict(alone, input))];
        using var start = new Barrier(Threads);
        var wrong = new List<string>();
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            for (int round = 0; round < Rounds; round++)
            {
                float[] found = Predict(shared, inputs[thread]);
                if (!found.AsSpan().SequenceEqual(expected[thread]))
                {
                    lock (wrong)
                    {
                        wrong.Add($"{typeof(TNetwork).Name}, thread {thread}, round {round}");
                    }
                }
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return wrong;
    }

    private static float[] Predict<TNetwork>(TNetwork network, float[] inputs)
        where TNetwork : class, INetwork<TNetwork>
    {
        float[] outputs = new float[inputs.Length / TNetwork.Description.InputSize * TNetwork.Description.OutputSize];
        network.Predict(inputs, outputs);
        return outputs;
    }
}
