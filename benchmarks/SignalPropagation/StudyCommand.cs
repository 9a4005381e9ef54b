using System.CommandLine;
using System.Diagnostics;
using NetGen.SignalPropagation.Comparing;
using NetGen.SignalPropagation.Measuring;
using NetGen.SignalPropagation.Report;

namespace NetGen.SignalPropagation;

/// <summary>Measures the networks, compares and writes the document.</summary>
internal static class StudyCommand
{
    /// <summary>Describes the command.</summary>
    public static RootCommand Create()
    {
        Option<FileInfo?> output = new("--out") { Description = "Where to write the document; without it, it is printed." };
        Option<int> seeds = new("--seeds") { Description = "Seeds a network; 0 for as many as its means need.", DefaultValueFactory = _ => 0 };
        Option<string?> only = new("--only") { Description = "Only the networks whose name or theme contains this." };
        RootCommand command = new("Compares the predicted signal, gradient and contrast of many networks with measured ones.") { output, seeds, only };
        seeds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or 1)
            {
                result.AddError("--seeds takes 0 or a number of at least 2: a mean has an error only then.");
            }
        });
        command.SetAction(result =>
        {
            Subject[] subjects = [.. SubjectCatalog.All.Where(subject => Contains(subject, result.GetValue(only)))];
            if (subjects.Length == 0)
            {
                Console.Error.WriteLine($"No network's name or theme contains '{result.GetValue(only)}'; the networks are {string.Join(", ", SubjectCatalog.All)}.");
                return 1;
            }

            string document = StudyDocument.Of([.. subjects.Select(subject => Study(subject, new SeedPlan(result.GetValue(seeds))))]);
            if (result.GetValue(output) is { } file)
            {
                File.WriteAllText(file.FullName, document);
            }
            else
            {
                Console.Write(document);
            }

            return 0;
        });
        return command;
    }

    private static bool Contains(Subject subject, string? part) =>
        part is null || subject.Name.Contains(part, StringComparison.OrdinalIgnoreCase) || subject.Theme.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static NetworkComparison Study(Subject subject, SeedPlan plan)
    {
        Stopwatch watch = Stopwatch.StartNew();
        NetworkStudy study = NetworkStudy.Of(subject, plan);
        double error = study.Layers.Max(layer => Math.Max(layer.Signal.RelativeError, layer.Gradient.RelativeError));
        Console.Error.WriteLine(FormattableString.Invariant(
            $"{subject.Theme,-13} {subject.Name,-22} {study.Seeds,5} seeds, means known to {100 * error:0.0} %, {watch.Elapsed.TotalSeconds:0.0} s"));
        return NetworkComparison.Of(study);
    }
}
