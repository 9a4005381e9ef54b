using System.CommandLine;

namespace NetGen.Benchmarks.Compiling;

/// <summary>Measures what networks cost until they run, and writes the document.</summary>
internal static class CompileCommand
{
    private const int WarmingRounds = 4;

    /// <summary>The compiler's own code is compiled a second time after some thirty calls.</summary>
    private const int FirstWarmingRounds = 30;

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Option<FileInfo?> output = new("--out") { Description = "Where to write the document; without it, it is printed." };
        Option<string?> only = new("--only") { Description = "Only the networks whose name contains this." };
        Option<int> rounds = new("--rounds") { Description = "Compilations of each network that are measured.", DefaultValueFactory = _ => 9 };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--rounds takes a number of at least 1.");
            }
        });
        Command command = new("compile", "Measures generator, compiler, IL and JIT of small and deep networks.") { output, only, rounds };
        command.SetAction(result =>
        {
            new CompileMeasurement(CompileSubject.Warming).Run(FirstWarmingRounds, 1);
            CompileCosts[] costs =
            [
                .. CompileSubject.All
                    .Where(subject => result.GetValue(only) is not { } part || subject.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
                    .Select(subject => new CompileMeasurement(subject).Run(WarmingRounds, result.GetValue(rounds))),
            ];
            string document = CompileDocument.Of(costs, result.GetValue(rounds));
            if (result.GetValue(output) is { } file)
            {
                File.WriteAllText(file.FullName, document);
            }
            else
            {
                Console.Write(document);
            }
        });
        return command;
    }
}
