using System.CommandLine;
using BenchmarkDotNet.Running;

namespace NetGen.Benchmarks.Detail;

/// <summary>The workloads under BenchmarkDotNet: distributions, allocated bytes, and whatever else its options offer.</summary>
internal static class DetailCommand
{
    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Command command = new("detail", "The workloads under BenchmarkDotNet; what follows is for it, such as --filter *Step* or --list flat.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(result =>
        {
            string[] arguments = [.. result.UnmatchedTokens];
            BenchmarkSwitcher.FromTypes([typeof(PredictBenchmarks), typeof(StepBenchmarks)]).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments);
        });
        return command;
    }
}
