using System.Diagnostics;
using NetGen.Numerics;

namespace NetGen.Benchmarks.Machine;

/// <summary>The width of the vectors that kernels use. A process keeps its width, so another one needs another process.</summary>
internal static class VectorWidth
{
    /// <summary>Marks the process that was started with a narrower width, so that it starts no further one.</summary>
    private const string Marker = "NETGEN_BENCHMARKS_WIDTH";

    /// <summary>
    /// The widths, and the setting of the runtime that gives them. 128 bits are asked for as a preference: with AVX2 the x86 runtime
    /// would switch fused multiply-adds off, and compute them in software.
    /// </summary>
    private static readonly Dictionary<int, (string Name, string Value)> Settings = new()
    {
        [512] = ("DOTNET_EnableAVX512", "1"),
        [256] = ("DOTNET_EnableAVX512", "0"),
        [128] = ("DOTNET_PreferredVectorBitWidth", "128"),
    };

    /// <summary>Bits of a vector.</summary>
    public static int Bits => SimdWidth.Bits;

    /// <summary>The widths that can be asked for.</summary>
    public static IEnumerable<int> All => Settings.Keys;

    /// <summary>Whether a width has to be switched to: this process has a wider one.</summary>
    /// <exception cref="PlatformNotSupportedException">The width is more than the machine has, or the switch had no effect.</exception>
    public static bool NeedsSwitch(int bits)
    {
        if (bits == Bits)
        {
            return false;
        }

        return bits < Bits && Environment.GetEnvironmentVariable(Marker) is null
            ? true
            : throw new PlatformNotSupportedException($"Vectors of {bits} bits were asked for, and this process has {Bits}.");
    }

    /// <summary>Runs this program once more, with the same arguments and a narrower width.</summary>
    /// <returns>Its exit code.</returns>
    public static int RunAgain(int bits, IEnumerable<string> arguments)
    {
        string program = Environment.ProcessPath!;
        // Started as `dotnet NetGen.Benchmarks.dll`, the process is dotnet's.
        bool isHost = string.Equals(Path.GetFileNameWithoutExtension(program), "dotnet", StringComparison.OrdinalIgnoreCase);
        ProcessStartInfo start = new(program, isHost ? [typeof(VectorWidth).Assembly.Location, .. arguments] : arguments);
        start.Environment[Settings[bits].Name] = Settings[bits].Value;
        start.Environment[Marker] = $"{bits}";
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
