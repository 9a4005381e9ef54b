using System.Globalization;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Speed;

/// <summary>Measures rows and the machine's floor side by side.</summary>
internal static class SpeedMeasurement
{
    private const ulong Seed = 1;

    /// <summary>Measures.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="samples">The samples of each.</param>
    /// <param name="threads">The threads of a training step.</param>
    /// <param name="progress">Is told the share that is done.</param>
    public static SpeedReport Run(IReadOnlyList<SpeedRow> rows, int samples, int threads, Action<double> progress)
    {
        var subjects = rows.Select(row => Subject.Of(row, threads)).ToList();
        using MachineProbes machine = new(subjects.SelectMany(subject => new[] { subject.Work.WeightBytes, subject.Work.StateBytes }));
        Rounds.Run([.. machine.Series, .. subjects.Select(subject => subject.Series)], samples, progress);
        return new SpeedReport(
            DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ProcessorName.Value,
            $".NET {Environment.Version}",
            VectorWidth.Bits,
            threads,
            machine.Clock,
            machine.Peaks.ToDictionary(peak => peak.Key, peak => peak.Value * 1e-9),
            machine.LevelBandwidths.ToDictionary(level => level.Key, level => level.Value * 1e-9),
            [.. subjects.Select(subject => subject.Result(machine, threads))]);
    }

    private sealed record Subject(SpeedRow Row, RowWork Work, Series Series)
    {
        public static Subject Of(SpeedRow row, int threads)
        {
            RowData data = RowData.Of(row);
            return new Subject(row, RowWork.Of(row, data.NonZeroShare), new Series(TimedNetwork.Of(row.Workload.Create(Seed), row, data, threads)));
        }

        public SpeedResult Result(MachineProbes machine, int threads)
        {
            int cores = Row.Task == SpeedTask.Train ? threads : 1;
            (double floor, bool isBandwidthBound) = Floor.Of(Work, machine);
            return new SpeedResult(Row.Name, Series.Seconds * 1e6, Work.Flops / Series.Seconds * 1e-9, floor / cores * 1e6, isBandwidthBound);
        }
    }
}
