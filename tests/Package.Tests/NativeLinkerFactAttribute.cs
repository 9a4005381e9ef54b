using System.Runtime.InteropServices;

namespace NetGen.Package.Tests;

/// <summary>A fact that publishes a native program, left out where no linker is installed or the processor isn't x64.</summary>
public sealed class NativeLinkerFactAttribute : FactAttribute
{
    /// <summary>Looks for the compiler that NativeAOT links with.</summary>
    public NativeLinkerFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            Skip = "NativeAOT is published on x64 Linux only.";
        }
        else if (!IsInPath("clang") && !IsInPath("gcc"))
        {
            Skip = "NativeAOT links with clang or gcc, and neither is installed (Debian: apt-get install clang zlib1g-dev).";
        }
    }

    private static bool IsInPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
