using System.Globalization;
using System.Text;
using NetGen.Benchmarks.Machine;

namespace NetGen.Benchmarks.StartUp;

/// <summary>The document that says how soon a program predicts.</summary>
internal static class StartUpDocument
{
    /// <summary>The document's text, with \n as line ends.</summary>
    public static string Of(IReadOnlyList<StartUpTimes> results, int rounds, bool isPinned)
    {
        var text = new StringBuilder();
        text.AppendLine(Introduction(rounds, isPinned));
        text.AppendLine("| program | process to main | loading | predicting | main to prediction | budget | process to prediction |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (StartUpTimes times in results)
        {
            double sinceMain = times.Of(run => run.Loading + run.Predicting);
            double budget = times.Program.Budget;
            string allowed = double.IsNaN(budget) ? "" : sinceMain <= budget ? $"{budget:0}" : $"**{budget:0}**";
            text.AppendLine($"| {times.Program.Name} | {Milliseconds(times.Of(run => run.ToMain))} | {Milliseconds(times.Of(run => run.Loading))} | {Milliseconds(times.Of(run => run.Predicting))} | {WithBest(times, run => run.Loading + run.Predicting)} | {allowed} | {WithBest(times, run => run.ToMain + run.Loading + run.Predicting)} |");
        }

        text.AppendLine().Append(Explanation);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string WithBest(StartUpTimes times, Func<StartUpRun, double> time) => $"{Milliseconds(times.Of(time))} ({Milliseconds(times.Runs.Min(time))})";

    private static string Milliseconds(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Introduction(int rounds, bool isPinned) => $"""
        # How soon a program predicts

        A program reads the weights of a perceptron 784-256-128-10 (941 KB, safetensors) and predicts one sample. This page says what that takes, and is written by

            dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- startup --onnxruntime FOLDER/node_modules/onnxruntime-node --out docs/startup.md

        which publishes `benchmarks/StartUp` as a native program (.NET 9, for the instructions of this machine) and for the JIT, and starts each program {rounds} times in turn{(isPinned ? ", all on one core" : "")}. *Main* is the program's first line, for
        Python and JavaScript the script's; the peers' imports count as loading. All predict the same numbers, which is checked. The budget goes from main to the first prediction; one that is not met stands out.

        Milliseconds, medians, the best in parentheses: other work on the machine makes the rest longer. {ProcessorName.Value}; {DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, .NET {Environment.Version}.

        """;

    private const string Explanation = """
        ## What takes the time

        A native program has nothing to compile: it reads the file, packs the weights into panels and predicts. Under the JIT nearly all of it is compiling. Of what is compiled:

        - `Predict` and the kernels on its path are compiled once, fully optimised, for the one vector width that is used; the training step, the other widths and all that describes layers, signals and phases are not touched before they are asked for.
        - `Load` draws no weights first. It compiles about a hundred small methods: reading and checking the header, the description of the tensors, packing. Two of them, which move every weight, are compiled fully optimised at once; the others run once.
        - A program that is published with `<PublishReadyToRun>true</PublishReadyToRun>` has those small methods compiled beforehand. The kernels are left to the JIT even there, which knows the processor's vectors. NetGen's package itself holds plain IL, so that one file serves every system.

        """;
}
