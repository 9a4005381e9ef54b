using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetGen.Reproducibility.Tests;

/// <summary>What one run of the program printed: its hashes, the hardware it saw, and the threads it used.</summary>
internal sealed record Run(
    ImmutableSortedDictionary<string, string> Hashes,
    ImmutableDictionary<string, string> Hardware,
    ImmutableDictionary<string, string> ThreadsUsed)
{
    private const string ProgramName = "NetGen.Reproducibility.Program.dll";

    /// <summary>Runs the program under settings of the runtime.</summary>
    /// <param name="switches">Names and values, such as <c>DOTNET_EnableAVX2=0</c>; all others are the runtime's defaults.</param>
    public static Run With(params string[] switches)
    {
        var start = new ProcessStartInfo(DotnetHost) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, ProgramName));
        foreach (string name in start.Environment.Keys.Where(IsRuntimeSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (string setting in switches)
        {
            string[] parts = setting.Split('=');
            start.Environment[parts[0]] = parts[1];
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"The program ended with {process.ExitCode} under '{string.Join(' ', switches)}': {errors.Result}");
        return Parse(output);
    }

    /// <summary>Items whose hash is not the same here and there, or that are missing on one side.</summary>
    public IEnumerable<string> DifferencesFrom(ImmutableSortedDictionary<string, string> others) =>
        Hashes.Keys.Union(others.Keys)
            .Where(name => Hashes.GetValueOrDefault(name) != others.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal)
            .Select(name => $"{name}: expected {others.GetValueOrDefault(name, "nothing")}, found {Hashes.GetValueOrDefault(name, "nothing")}");

    /// <summary>The host that runs this test, so that the program runs on the same runtime.</summary>
    private static string DotnetHost => Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>Whether an environment variable sets how the runtime works, not where it is.</summary>
    private static bool IsRuntimeSetting(string name) =>
        (name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("COMPlus_", StringComparison.OrdinalIgnoreCase))
        && !name.StartsWith("DOTNET_ROOT", StringComparison.OrdinalIgnoreCase);

    private static Run Parse(string output)
    {
        (string Name, string Value)[] lines =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1])),
        ];
        return new Run(
            lines.Where(line => !line.Name.StartsWith("hardware ") && !line.Name.StartsWith("used ")).ToImmutableSortedDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal),
            Under("hardware "),
            Under("used "));

        ImmutableDictionary<string, string> Under(string prefix) =>
            lines.Where(line => line.Name.StartsWith(prefix)).ToImmutableDictionary(line => line.Name[prefix.Length..], line => line.Value);
    }
}
