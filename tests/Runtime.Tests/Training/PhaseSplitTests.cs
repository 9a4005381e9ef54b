using NetGen.Kernels;

namespace NetGen.Tests.Training;

public class PhaseSplitTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(17, 2)]
    [InlineData(64, 3)]
    [InlineData(1000, 7)]
    public void Parts_of_a_batch_join_and_are_about_even(int batch, int parts)
    {
        int[] bounds = [.. Enumerable.Range(0, parts + 1).Select(part => PhaseSplit.FirstSample(batch, part, parts))];
        Assert.Equal(0, bounds[0]);
        Assert.Equal(batch, bounds[^1]);
        for (int part = 0; part < parts; part++)
        {
            Assert.InRange(bounds[part + 1] - bounds[part], 0, ((batch + parts - 1) / parts) + 4);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(21, 2)]
    [InlineData(21, 3)]
    [InlineData(128, 5)]
    public void Groups_of_samples_stay_together(int batch, int parts)
    {
        const int Group = 8;
        int[] bounds = [.. Enumerable.Range(0, parts + 1).Select(part => PhaseSplit.FirstSample(batch, part, parts, Group))];
        Assert.Equal(0, bounds[0]);
        Assert.Equal(batch, bounds[^1]);
        Assert.All(bounds[..^1], bound => Assert.Equal(0, bound % Group));
        Assert.All(bounds.Zip(bounds.Skip(1)), part => Assert.True(part.First < part.Second));
    }

    [Fact]
    public void A_phase_has_no_more_parts_than_groups()
    {
        TrainingPhase phase = new("", PhaseDivision.Samples, [new(1, 1e9)], false) { SampleGroup = 8 };
        Assert.Equal(3, PhaseSplit.Parts(phase, 1e9, 21, 16));
        Assert.Equal(1, PhaseSplit.Parts(phase, 1e9, 8, 16));
        Assert.Equal(16, PhaseSplit.Parts(phase with { SampleGroup = 1 }, 1e9, 21, 16));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void Parts_of_items_join_and_cost_about_the_same(int parts)
    {
        PhaseItems[] runs = [new(40, 10), new(3, 0), new(100, 1), new(7, 60), new(1, 5)];
        TrainingPhase phase = new("", PhaseDivision.Items, runs, false);
        double total = PhaseSplit.CostPerSample(phase);
        double[] costs = [.. runs.SelectMany(run => Enumerable.Repeat(run.Cost, run.Count))];
        int[] bounds = [.. Enumerable.Range(0, parts + 1).Select(part => PhaseSplit.FirstItem(runs, total, part, parts))];
        Assert.Equal(0, bounds[0]);
        Assert.Equal(151, bounds[^1]);
        for (int part = 0; part < parts; part++)
        {
            Assert.InRange(costs[bounds[part]..bounds[part + 1]].Sum(), (total / parts) - 61, (total / parts) + 61);
        }
    }

    [Fact]
    public void Little_work_stays_on_one_thread_and_much_takes_all()
    {
        Assert.Equal(1, PhaseSplit.Parts(0, 8));
        Assert.Equal(1, PhaseSplit.Parts(1.9 * PhaseSplit.MinimumCostPerPart, 8));
        Assert.Equal(2, PhaseSplit.Parts(2 * PhaseSplit.MinimumCostPerPart, 8));
        Assert.Equal(8, PhaseSplit.Parts(1e15, 8));
    }
}
