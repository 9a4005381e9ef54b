using System.CommandLine;
using System.Diagnostics;
using NetGen.Samples.Mnist.Comparison;
using NetGen.Samples.Mnist.Report;

namespace NetGen.Samples.Mnist;

/// <summary><c>compare</c>: how the weights' start decides whether a deep network learns at all.</summary>
internal static class CompareCommand
{
    private const int Interrupted = 130;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        CommonOptions common = new(epochs: 1, optimizer: "sgd");
        Option<string?> report = FileOption.ToWrite("--report", "Where to write the report, a web page. [default: artifacts/compare-<optimizer>.html in the current folder]");
        Command command = new("compare", "Trains the same deep network from nine kinds of random start with five activations, and writes a report.");
        common.AddTo(command);
        command.Options.Add(report);
        command.SetAction((result, cancellation) => CommandAction.Run(() =>
        {
            (OptimizerChoice optimizer, double learningRate) = common.Optimizer(result);
            ExperimentSettings settings = new()
            {
                Optimizer = optimizer,
                LearningRate = learningRate,
                Epochs = result.GetRequiredValue(common.Epochs),
                Seed = result.GetRequiredValue(common.Seed),
                Threads = result.GetRequiredValue(common.Threads),
                Cancellation = cancellation,
            };
            return Run(settings, MnistData.Load(result.GetRequiredValue(common.Limit)), result.GetValue(report) ?? DefaultReport(optimizer));
        }));
        return command;
    }

    private static int Run(ExperimentSettings settings, MnistData data, string reportPath)
    {
        Console.WriteLine(FormattableString.Invariant(
            $"{Experiment.RunCount} networks of ten hidden layers; {settings.Epochs} epoch{(settings.Epochs == 1 ? "" : "s")} of {data.Training.Count:N0} images; {settings.Optimizer.Name}, learning rate {settings.LearningRate}, seed {settings.Seed}\n"));
        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<RunResult> results;
        try
        {
            results = ComparisonTable.ShowProgress(finished => Experiment.Run(data, settings, finished));
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine("interrupted");
            return Interrupted;
        }

        Console.WriteLine();
        ComparisonTable.Print(results);
        ReportPage.Save(reportPath, results, settings, data.Training.Count);
        Console.WriteLine(FormattableString.Invariant($"{Experiment.RunCount} networks in {watch.Elapsed.TotalSeconds:F0} s; report: {reportPath}"));
        return 0;
    }

    private static string DefaultReport(OptimizerChoice optimizer) =>
        Path.Combine(Directory.CreateDirectory("artifacts").Name, $"compare-{optimizer.Name}.html");
}
