namespace NetGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class ConsoleProjectTests(PackedPackage package)
{
    [Fact]
    public void TheReadmesNetworkBuildsWithoutWarningsAndLearnsExclusiveOr()
    {
        var project = new ConsumerProject(package, "Xor", "net10.0", Sources.Readme());
        project.Build().Succeeded();

        Assert.Equal("True\n", project.DotNet("run", "--no-build").Succeeded());
    }

    [Fact]
    public void ALibraryForNet9BuildsWithItsOwnLanguageVersion()
    {
        var project = new ConsumerProject(package, "Shapes", "net9.0", Sources.Library, properties: "");
        project.Build().Succeeded();
    }

    [Fact]
    public void ABadDeclarationIsOneErrorAtTheLayerThatIsWrong()
    {
        var project = new ConsumerProject(package, "Wrong", "net10.0", Sources.DenseOnImage, properties: "");
        string[] errors = [.. project.Build().Failed().Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()];

        string error = Assert.Single(errors);
        Assert.Contains("Program.cs(5,2): error NG1005: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOldCompilerIsNamedWithTheOneThatIsNeeded()
    {
        var project = new ConsumerProject(package, "Old", "net10.0", Sources.Library, properties: "");
        string output = project.Build("-p:CompilerApiVersion=roslyn4.13").Failed();

        Assert.Contains("error NETGEN001: NetGen needs the C# compiler 4.14 or later", output, StringComparison.Ordinal);
        Assert.Contains("this build uses compiler 4.13", output, StringComparison.Ordinal);
    }
}
