using System.Runtime.InteropServices;

namespace NetGen.Benchmarks.Machine;

/// <summary>What the processor calls itself.</summary>
internal static class ProcessorName
{
    private const string LinuxFile = "/proc/cpuinfo";

    /// <summary>The name, with family and model where the system tells; else the architecture.</summary>
    public static string Value { get; } = OperatingSystem.IsLinux() && File.Exists(LinuxFile) ? FromLinux() : $"{RuntimeInformation.ProcessArchitecture}";

    private static string FromLinux()
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (string[] field in File.ReadLines(LinuxFile).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2)))
        {
            fields[field[0].Trim()] = field[^1].Trim();
        }

        string name = fields.GetValueOrDefault("model name", $"{RuntimeInformation.ProcessArchitecture}");
        return fields.TryGetValue("cpu family", out string? family) && fields.TryGetValue("model", out string? model)
            ? $"{name} (family {family}, model {model})"
            : name;
    }
}
