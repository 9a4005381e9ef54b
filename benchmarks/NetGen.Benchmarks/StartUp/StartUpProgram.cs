using System.Diagnostics;
using System.Globalization;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.StartUp;

/// <summary>A program that loads W3's weights from a file and predicts once.</summary>
/// <param name="Name">What it is, for the table.</param>
/// <param name="File">The file to run.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Budget">What is allowed from main to the first prediction, in milliseconds; NaN for peers.</param>
/// <param name="Environment">A variable to set, or nothing.</param>
internal sealed record StartUpProgram(string Name, string File, IReadOnlyList<string> Arguments, double Budget, (string Name, string Value)? Environment = null)
{
    /// <summary>Runs it once; its moments are those of a clock that all processes share.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public StartUpRun Run()
    {
        ProcessStartInfo start = new(File, Arguments) { RedirectStandardOutput = true };
        if (Environment is { } variable)
        {
            start.Environment[variable.Name] = variable.Value;
        }

        double begun = Stopwatch.GetTimestamp() * 1e9 / Stopwatch.Frequency;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double[] numbers = process.ExitCode == 0
            ? [.. output.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"'{File} {string.Join(' ', Arguments)}' ended with {process.ExitCode}.");
        return new StartUpRun((numbers[0] - begun) * 1e-6, (numbers[1] - numbers[0]) * 1e-6, (numbers[2] - numbers[1]) * 1e-6, numbers[3..]);
    }
}

/// <summary>One start, in milliseconds.</summary>
/// <param name="ToMain">From the start of the process to the program's first line.</param>
/// <param name="Loading">Until the weights are there.</param>
/// <param name="Predicting">Until the first prediction is.</param>
/// <param name="Outputs">The prediction.</param>
internal sealed record StartUpRun(double ToMain, double Loading, double Predicting, double[] Outputs);

/// <summary>A program's starts.</summary>
/// <param name="Program">The program.</param>
/// <param name="Runs">Its starts.</param>
internal sealed record StartUpTimes(StartUpProgram Program, IReadOnlyList<StartUpRun> Runs)
{
    /// <summary>The median of a time.</summary>
    public double Of(Func<StartUpRun, double> time) => Median.Of(Runs.Select(time));
}
