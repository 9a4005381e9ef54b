using System.CommandLine;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Speed;
using NetGen.Workloads;

namespace NetGen.Benchmarks.Choices;

/// <summary>Measures whether what the cost model chooses is the fastest of its candidates.</summary>
internal static class ChoicesCommand
{
    /// <summary>
    /// The workloads, and the batches that they predict or train on: one sample too where convolutions decide about it, training where it decides what prediction has not.
    /// </summary>
    private static readonly (string Workload, SpeedTask Task, int[] Batches)[] Subjects =
    [
        (nameof(W2), SpeedTask.Predict, [64]),
        (nameof(W3), SpeedTask.Predict, [64]),
        (nameof(W4), SpeedTask.Predict, [64]),
        (nameof(W5), SpeedTask.Predict, [64, 1]),
        (nameof(W6), SpeedTask.Predict, [64, 1]),
        (nameof(W5), SpeedTask.Train, [32]),
        (nameof(W6), SpeedTask.Train, [32]),
    ];

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Option<int> samples = new("--samples") { Description = "Samples of each candidate, of about 2 ms.", DefaultValueFactory = _ => 30 };
        samples.Validators.Add(result => SpeedOptions.RequirePositive(result, samples));
        Option<string[]> only = new("--only") { Description = "Only some of the workloads.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong([.. Subjects.Select(subject => subject.Workload).Distinct()]);
        Option<int?> core = new("--core") { Description = "The core to stay on; without it, the last of those that may be used." };
        Option<FileInfo?> output = new("--out") { Description = "Where to write the page." };
        Command command = new("choices", "Measures whether what the cost model chooses is the fastest of its candidates.") { only, samples, core, output };
        command.SetAction(result =>
        {
            Core.Pin(result.GetValue(core));
            string[] names = result.GetValue(only) ?? [];
            List<ChoiceResult> choices = [];
            List<TwinResult> twins = [];
            foreach ((string workload, SpeedTask task, int[] batches) in Subjects.Where(subject => names.Length == 0 || names.Contains(subject.Workload)))
            {
                (IReadOnlyList<ChoiceResult> measured, IReadOnlyList<TwinResult> equal) = ChoiceMeasurement.Run(workload, task, batches, result.GetValue(samples));
                Console.Error.WriteLine($"{workload}, {(task == SpeedTask.Train ? "training" : "prediction")}: {measured.Sum(choice => choice.Measured - 1)} candidates beside the choices");
                choices.AddRange(measured);
                twins.AddRange(equal);
            }

            string document = ChoicesDocument.Of(choices, twins, result.GetValue(samples));
            Console.Write(document);
            if (result.GetValue(output) is { } file)
            {
                File.WriteAllText(file.FullName, document);
            }
        });
        return command;
    }
}
