extern alias Generator;

using System.Reflection;
using Generator::NetGen.Generator.Analysis.Cost;
using Microsoft.CodeAnalysis;
using NetGen.Benchmarks.Growth;
using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.Timing;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Choices;

/// <summary>What a decision costs a workload.</summary>
/// <param name="Row">What is computed.</param>
/// <param name="Choice">The decision.</param>
/// <param name="Seconds">The time with what was chosen.</param>
/// <param name="Best">What was fastest of all.</param>
/// <param name="BestSeconds">The time with it.</param>
/// <param name="SlowestSeconds">The time with what was slowest of all.</param>
/// <param name="Measured">The candidates that give different code, the chosen one among them.</param>
internal sealed record ChoiceResult(SpeedRow Row, Choice Choice, double Seconds, Candidate Best, double BestSeconds, double SlowestSeconds, int Measured);

/// <summary>The same code, compiled and measured twice: how far apart equal times come out.</summary>
/// <param name="Row">What is computed.</param>
/// <param name="Ratio">The longer time over the shorter.</param>
internal sealed record TwinResult(SpeedRow Row, double Ratio);

/// <summary>Times a workload with each candidate of each decision.</summary>
internal static class ChoiceMeasurement
{
    private const ulong Seed = 1;

    /// <summary>What takes time is compiled as it is to stay; only what calls it needs calls to be noticed.</summary>
    private const double WarmSeconds = 0.04;

    /// <summary>Measures a workload.</summary>
    /// <param name="name">The workload.</param>
    /// <param name="task">What is timed. Of training only those decisions count that prediction does not make.</param>
    /// <param name="batches">The batches to predict or train on.</param>
    /// <param name="samples">Samples of each candidate.</param>
    public static (IReadOnlyList<ChoiceResult> Choices, IReadOnlyList<TwinResult> Twins) Run(string name, SpeedTask task, IReadOnlyList<int> batches, int samples)
    {
        // Without a loss there is no training code, whose decisions are of no account to prediction.
        string full = WorkloadSource.Of(name);
        string withoutLoss = string.Join('\n', full.Split('\n').Where(line => !line.StartsWith("[Loss(", StringComparison.Ordinal)));
        string source = task == SpeedTask.Train ? full : withoutLoss;
        Compilation? own = null;
        IReadOnlyList<Choice> choices = Choice.MadeBy(() => own = NetworkCompiler.Generate([source]));
        if (task == SpeedTask.Train)
        {
            HashSet<Decision> predictions = [.. Choice.MadeBy(() => NetworkCompiler.Generate([withoutLoss])).Select(choice => choice.Decision)];
            choices = [.. choices.Where(choice => !predictions.Contains(choice.Decision))];
        }

        List<(Choice Choice, Candidate Candidate, Workload Workload)> variants = [];
        foreach (Choice choice in choices)
        {
            // Different tiles may come out as the same code, where what they differ in is not used.
            HashSet<string> texts = [Text(own!)];
            foreach (Candidate other in choice.Others)
            {
                choice.Replaced(other, () =>
                {
                    Compilation compilation = NetworkCompiler.Generate([source]);
                    if (texts.Add(Text(compilation)))
                    {
                        variants.Add((choice, other, Load(compilation, name)));
                    }
                });
            }
        }

        Workload chosen = Load(own!, name);
        Workload twin = Load(own!, name);
        List<ChoiceResult> results = [];
        List<TwinResult> twins = [];
        foreach (int batch in batches)
        {
            SpeedRow row = new(chosen, task, batch);
            RowData data = RowData.Of(row);
            Series Timed(Workload workload) => new(TimedNetwork.Of(workload.Create(Seed), row, data, threads: 1), WarmSeconds);
            Series chosenSeries = Timed(chosen);
            Series twinSeries = Timed(twin);
            var timed = variants.Where(variant => batch > 1 || variant.Choice.ConcernsOneSample)
                .Select(variant => (variant.Choice, variant.Candidate, Series: Timed(variant.Workload))).ToList();
            VisibleRounds.Run([chosenSeries, .. timed.Select(one => one.Series), twinSeries], samples);
            results.AddRange(timed.GroupBy(one => one.Choice).Select(group =>
            {
                List<(Candidate Candidate, double Seconds)> times = [(group.Key.Chosen, chosenSeries.Seconds), .. group.Select(one => (one.Candidate, one.Series.Seconds))];
                (Candidate best, double seconds) = times.MinBy(one => one.Seconds);
                return new ChoiceResult(row, group.Key, chosenSeries.Seconds, best, seconds, times.Max(one => one.Seconds), times.Count);
            }));
            twins.Add(new TwinResult(row, Math.Max(chosenSeries.Seconds, twinSeries.Seconds) / Math.Min(chosenSeries.Seconds, twinSeries.Seconds)));
        }

        return (results, twins);
    }

    private static string Text(Compilation compilation) => compilation.SyntaxTrees.Last().ToString();

    private static Workload Load(Compilation compilation, string name)
    {
        Assembly assembly = NetworkCompiler.Load(compilation);
        return Workload.Of(name, assembly.GetType($"{typeof(Workload).Namespace}.{name}", throwOnError: true)!);
    }
}
