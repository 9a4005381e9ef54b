namespace NetGen.Package.Tests;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">What it wrote to both streams, lines ended by <c>\n</c>.</param>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>The output of a program that must have succeeded.</summary>
    public string Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}:\n{Output}");
        return Output;
    }

    /// <summary>The output of a program that must have failed.</summary>
    public string Failed()
    {
        Assert.True(ExitCode != 0, $"succeeded where it had to fail:\n{Output}");
        return Output;
    }
}
