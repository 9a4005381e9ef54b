using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Speed;

/// <summary>A row that is measured.</summary>
/// <param name="Row">The row.</param>
/// <param name="Work">What it can't do without.</param>
/// <param name="NetGen">NetGen's time.</param>
internal sealed record SpeedSubject(SpeedRow Row, RowWork Work, Series NetGen)
{
    /// <summary>The same on one thread, where <see cref="NetGen"/> uses more.</summary>
    public Series? OneThread { get; init; }

    /// <summary>As many trainings on one thread each, at once.</summary>
    public Series? Separate { get; init; }

    /// <summary>The peers' times, one for each way in which they can compute the row.</summary>
    public IReadOnlyList<(string Peer, string Variant, Series Series)> Peers { get; init; } = [];

    /// <summary>All that is timed.</summary>
    public IEnumerable<Series> Series => [NetGen, .. new[] { OneThread, Separate }.OfType<Series>(), .. Peers.Select(peer => peer.Series)];

    /// <summary>A row for NetGen.</summary>
    /// <param name="row">The row.</param>
    /// <param name="data">What its network is fed with.</param>
    /// <param name="create">Makes a network; more than one may be made.</param>
    /// <param name="threads">The threads of a training step.</param>
    public static SpeedSubject Of(SpeedRow row, RowData data, Func<WorkloadNetwork> create, int threads) =>
        threads == 1 || row.Task != SpeedTask.Train
            ? new(row, RowWork.Of(row, data.NonZeroShare), new Series(TimedNetwork.Of(create(), row, data, threads)))
            : new(row, RowWork.Of(row, data.NonZeroShare), SeriesOfSeveral(TimedNetwork.Of(create(), row, data, threads)))
            {
                OneThread = SeriesOfSeveral(TimedNetwork.Of(create(), row, data, 1)),
                Separate = SeriesOfSeveral(TimedNetwork.Separate(create, row, data, threads)),
            };

    /// <summary>Where threads begin and end together, a sample is several steps, so that what it takes to wake them counts little.</summary>
    private static Series SeriesOfSeveral(ITimed subject) => new(subject, sampleSeconds: 20e-3);

    /// <summary>What was measured.</summary>
    public SpeedResult Result(MachineProbes machine)
    {
        (double floor, bool isBandwidthBound) = Floor.Of(Work, machine);
        return new SpeedResult(Row.Name, NetGen.Seconds * 1e6, Work.Flops / NetGen.Seconds * 1e-9, floor * 1e6, isBandwidthBound)
        {
            OneThreadMicroseconds = OneThread?.Seconds * 1e6,
            SeparateMicroseconds = Separate?.Seconds * 1e6,
            Peers =
            [
                .. Peers.GroupBy(peer => peer.Peer)
                    .Select(group => group.MinBy(peer => peer.Series.Seconds))
                    .Select(best => new PeerTime(best.Peer, best.Variant, best.Series.Seconds * 1e6)),
            ],
        };
    }
}
