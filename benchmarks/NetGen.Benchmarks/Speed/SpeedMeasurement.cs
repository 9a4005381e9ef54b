using System.Globalization;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Speed;

/// <summary>Measures rows and the machine's floor side by side.</summary>
internal static class SpeedMeasurement
{
    /// <summary>Measures.</summary>
    /// <param name="subjects">The rows.</param>
    /// <param name="samples">The samples of each.</param>
    /// <param name="threads">The threads of a training step.</param>
    public static SpeedReport Run(IReadOnlyList<SpeedSubject> subjects, int samples, int threads)
    {
        using MachineProbes machine = new(subjects.SelectMany(subject => new[] { subject.Work.WeightBytes, subject.Work.StateBytes }));
        Series[] series = [.. machine.Series, .. subjects.SelectMany(subject => subject.Series)];
        VisibleRounds.Run(series, samples);
        return new SpeedReport(
            DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ProcessorName.Value,
            $".NET {Environment.Version}",
            VectorWidth.Bits,
            threads,
            machine.Clock,
            machine.Peaks.ToDictionary(peak => peak.Key, peak => peak.Value * 1e-9),
            machine.LevelBandwidths.ToDictionary(level => level.Key, level => level.Value * 1e-9),
            [.. subjects.Select(subject => subject.Result(machine))]);
    }
}
