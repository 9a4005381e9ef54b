namespace NetGen.Package.Tests;

/// <summary>The rules in a real build: what is written, where, how severe, and fixed from the command line.</summary>
[Collection(PackageCollection.Name)]
public sealed class RuleTests(PackedPackage package)
{
    private const string Message =
        "'dense1' initialises with XavierUniform (variance 1.51/fan-in) but feeds ReLU, which needs 2/fan-in: with 1 such layer this costs little, a factor 1.33 of the signal; use HeUniform or Auto (https://github.com/netgen/netgen/blob/main/docs/rules/NG2001.md)";

    [Fact]
    public void AMistakeIsAWarningAtItsArgumentWithTheLinkToItsPage()
    {
        var project = new ConsumerProject(package, "Warned", "net10.0", Sources.Mismatched("Warned"), properties: "");
        CommandResult build = project.DotNet("build", "--nologo");

        build.Succeeded();
        Assert.Equal([$"Program.cs(4,30): warning NG2001: {Message}"], ConsumerProject.Reported(build));
    }

    [Fact]
    public void EditorConfigSetsASeverityAndAPragmaSilencesOneClass()
    {
        var project = new ConsumerProject(package, "Severities", "net10.0", Sources.Mismatched("Warned"), properties: "");
        foreach (string name in new[] { "Forbidden", "Silenced", "Quiet" })
        {
            project.Write($"{name}.cs", Sources.Mismatched(name));
        }

        project.Write("Pragma.cs", $"""
            {Sources.Mismatched("Before")}
            #pragma warning disable NG2001 // One such layer does no harm.
            {Sources.Mismatched("OnPurpose").Replace("using NetGen;", "", StringComparison.Ordinal)}
            #pragma warning restore NG2001
            """);
        project.Write(".editorconfig", """
            root = true

            [Forbidden.cs]
            dotnet_diagnostic.NG2001.severity = error

            [Silenced.cs]
            dotnet_diagnostic.NG2001.severity = none

            [Quiet.cs]
            dotnet_analyzer_diagnostic.category-NetGen.Initialization.severity = none

            """);
        CommandResult build = project.DotNet("build", "--nologo");

        build.Failed();
        Assert.Equal(
            [$"Forbidden.cs(4,30): error NG2001: {Message}", $"Pragma.cs(4,30): warning NG2001: {Message}", $"Program.cs(4,30): warning NG2001: {Message}"],
            ConsumerProject.Reported(build));
    }

    [Fact]
    public void DotnetFormatAppliesTheFixesOfThePackage()
    {
        var project = new ConsumerProject(package, "Fixable", "net10.0", Sources.Fixable, properties: "");
        project.DotNet("restore").Succeeded();
        project.DotNet("format", "analyzers", "--no-restore", "--diagnostics", "NG2001", "NG4001", "NG1005", "--severity", "info").Succeeded();

        Assert.Equal(Sources.Fixed, project.Read("Program.cs"));
        project.Build().Succeeded();
    }
}
