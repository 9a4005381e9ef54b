using System.Globalization;
using System.Text;
using NetGen.Benchmarks.Machine;
using NetGen.Benchmarks.Speed;

namespace NetGen.Benchmarks.Choices;

/// <summary>The page that says how well the cost model chooses.</summary>
internal static class ChoicesDocument
{
    /// <summary>How many times the best candidate's time the choice may take.</summary>
    private const double Allowed = 1.10;

    /// <summary>The page's text, with \n as line ends.</summary>
    public static string Of(IReadOnlyList<ChoiceResult> choices, IReadOnlyList<TwinResult> twins, int samples)
    {
        StringBuilder text = new();
        text.AppendLine(Introduction(samples));
        text.AppendLine("| row | decision | chosen | predicted | µs | fastest | predicted | µs | slowest, µs | measured | ratio |");
        text.AppendLine("| --- | --- | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (ChoiceResult result in choices)
        {
            text.AppendLine($"| {result.Row.Name} | {result.Choice.Decision.Work} | {Candidate(result.Choice.Chosen)} | {Time(result.Seconds)} | {Candidate(result.Best)} | {Time(result.BestSeconds)} | {Time(result.SlowestSeconds)} | {result.Measured} | {Ratio(result)} |");
        }

        text.AppendLine().AppendLine(Verdict(choices));
        text.AppendLine().AppendLine($"The same code compiled twice, the longer time over the shorter: {string.Join(", ", twins.Select(twin => $"{twin.Row.Name} {Hundredths(twin.Ratio)}"))}. Ratios no larger say nothing.");
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Candidate(Candidate candidate) => $"{candidate.Text} | {SpeedText.Digits(candidate.Cost)}";

    private static string Time(double seconds) => SpeedText.Digits(seconds * 1e6);

    private static double RatioOf(ChoiceResult result) => result.Seconds / result.BestSeconds;

    private static string Ratio(ChoiceResult result) => RatioOf(result) > Allowed ? $"**{Hundredths(RatioOf(result))}**" : Hundredths(RatioOf(result));

    private static string Hundredths(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Verdict(IReadOnlyList<ChoiceResult> choices)
    {
        ChoiceResult worst = choices.MaxBy(RatioOf)!;
        ChoiceResult[] off = [.. choices.Where(result => RatioOf(result) > Allowed)];
        return off.Length == 0
            ? $"Every choice is within 10 % of the fastest candidate; the farthest is {Hundredths(RatioOf(worst))} times as long ({worst.Row.Name}, {worst.Choice.Decision.Work})."
            : $"Not within 10 % of the fastest candidate: {string.Join("; ", off.Select(result => $"{result.Row.Name}, {result.Choice.Decision.Work} ({Hundredths(RatioOf(result))})"))}.";
    }

    private static string Introduction(int samples) => $"""
        # How well the cost model chooses

        Written by

            dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- choices --out docs/cost-model.md

        The cost model is the folder `src/Generator/Analysis/Cost`: what it knows of a processor is in `Processor.cs`, and each kind of candidate states its own cost, in cycles for one term of the sum. Here it is held against the clock: for each decision in the workloads the network
        is generated, compiled and timed once as chosen, and once with each other candidate forced: those predicted to take at most {Choice.CostLimit.ToString(CultureInfo.InvariantCulture)} times as long as the choice, the cheapest {Choice.MostOthers}, without those that come out as the same code. One decision is changed at a time, and it is changed
        for all layers of the same sizes. *Predicted* is the model's figure for that work alone, in cycles: of a dense layer for a sample, of a convolution for a map, of one by pixels for 16 of them; of a convolution's kind of vectors it is a count of multiply-adds, pixels with a
        surcharge. The times are those of the whole prediction of 64 samples or one, or of a training step, so layers that cost little change them little. *Measured* counts the candidates; the fastest of many is a little lucky. A ratio above 1.10 stands out.

        All variants of a workload take turns, a few samples of about 2 ms each, on one core and one thread; medians of {samples}. What a batch of one leaves no choice about (dense layers) is not in its rows. Of training there is what prediction does not decide too; tiles of `GradientTile.cs` and `SampleBlock.cs` follow
        from registers and caches without comparing costs, and where zeros are passed over depends on the data; neither is here. Measured {DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on {ProcessorName.Value}, .NET {Environment.Version}, vectors of {VectorWidth.Bits} bits.

        """;
}
