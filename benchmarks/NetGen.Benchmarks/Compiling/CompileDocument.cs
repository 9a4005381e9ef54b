using System.Globalization;
using System.Text;
using NetGen.Benchmarks.Editor;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Compiling;

/// <summary>The document that says what networks cost until they run.</summary>
internal static class CompileDocument
{
    /// <summary>The document's text, with \n as line ends.</summary>
    public static string Of(IReadOnlyList<CompileCosts> results, int rounds)
    {
        var text = new StringBuilder();
        text.AppendLine(Introduction(rounds));
        text.AppendLine("| network | generator | budget | lines | budget | compiler | methods | IL | longest method | JIT, first `Predict` | JIT, first `Step` |");
        text.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: |");
        foreach (CompileCosts costs in results)
        {
            CompileBudget budget = costs.Subject.Budget;
            string longest = $"{costs.LongestMethod}, {Number(costs.LongestBytes)}";
            text.AppendLine($"| {costs.Subject.Name} | {Spread.Text(costs.Generator)} | {Allowed(budget.Generator, costs.Generator)} | {Number(costs.Lines)} | {Allowed(budget.Lines, costs.Lines)} | {Spread.Text(costs.Compiler)} | {Number(costs.Methods)} | {Number(costs.Bytes)} | {(costs.LongestBytes < CompileBudget.LongestMethod ? longest : $"**{longest}**")} | {Jit(costs.Predict)} | {Jit(costs.Step)} |");
        }

        text.AppendLine().Append(Explanation);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static string Allowed(double budget, double value) => budget is double.PositiveInfinity or int.MaxValue ? ""
        : value <= budget ? budget.ToString("N0", CultureInfo.InvariantCulture)
        : $"**{budget.ToString("N0", CultureInfo.InvariantCulture)}**";

    private static string Jit(JitTime? time) => time is { } spent ? $"{Spread.Text(spent.Milliseconds)} ({spent.Methods})" : "";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Introduction(int rounds) => $"""
        # What a network costs until it runs

        Written by

            dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- compile --out docs/compile-cost.md

        *Generator* is a whole run of Roslyn's `GeneratorDriver` on a new compilation with the network's file alone, from nothing known of the network; *compiler* is all from the source to the assembly: parsing, the generator, parsing
        what it wrote, binding, emitting. {(ThreadClock.IsProcessorTime ? "Milliseconds on the processor" : "Milliseconds")} in a warm process, as the compiler's server is one, medians of {rounds}. *IL* is in bytes. The JIT's times are what `JitInfo` says of the first
        prediction (one sample) and the first step (Adam, 32 samples), on the calling thread and one vector width, with the methods compiled in parentheses; another network ran before, so that only the network's own code and what it alone uses of the runtime is in them.
        The JIT optimises no method of 60,000 bytes of IL or more. A budget that is not met stands out. Measured {DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on .NET {Environment.Version}.

        """;

    private const string Explanation = """
        ## Why depth costs little

        - Equal layers share their kernels: a method computes sizes, not a layer.
        - Calls that repeat become a loop. Where the operands lie is a multiple of the round's number if they are evenly spaced, else a row of a table; tables are constant data and no code.
        - Phases of a training step that differ in their places only, as those around each batch normalisation do, share a method, which is told which block of layers it works for.
        - Parameters and layers are described in one line each, predictions in one row of numbers. These methods are compiled when somebody asks.

        What is left grows by a line for each tensor and layer. Small networks have their addresses as constants: calls are looped from four equal rounds on.

        """;
}
