namespace NetGen.Reproducibility.Tests;

[Collection(Runs.Name)]
public sealed class MachineTests(DefaultRun defaults)
{
    [Fact]
    public void Training_and_prediction_give_the_bits_that_every_machine_gives()
    {
        if (!PinnedHashes.AcceptIfAsked(defaults.Run))
        {
            Assert.Empty(defaults.Run.DifferencesFrom(PinnedHashes.Load()));
        }
    }

    [Fact]
    public void One_two_and_three_threads_give_the_same_bits()
    {
        foreach (string network in new[] { "Perceptron", "Convolutions", "Norms", "Groups", "Paths" })
        {
            for (int threads = 1; threads <= 3; threads++)
            {
                Assert.Equal(threads.ToString(), defaults.Run.ThreadsUsed[$"{threads} {network}"]);
                foreach (string part in new[] { "initial", "losses", "trained", "predictions" })
                {
                    Assert.Equal(defaults.Run.Hashes[$"threads 1 {network} {part}"], defaults.Run.Hashes[$"threads {threads} {network} {part}"]);
                }
            }
        }
    }

    [Fact]
    public void Every_item_tells_a_difference()
    {
        // Hashes that coincide would mean that an experiment doesn't reach what it names: only repeats by thread count may.
        IEnumerable<string> coinciding = defaults.Run.Hashes
            .Where(item => !item.Key.StartsWith("threads ") && !item.Key.EndsWith(" initial") && !item.Key.StartsWith("initialiser "))
            .GroupBy(item => item.Value)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(item => item.Key)));
        Assert.Empty(coinciding);
    }
}
