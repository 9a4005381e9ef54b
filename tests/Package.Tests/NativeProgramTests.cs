namespace NetGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class NativeProgramTests(PackedPackage package)
{
    private const string Native = "<OutputType>Exe</OutputType><PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization>";

    [NativeLinkerFact]
    public void ANativeProgramIsPublishedWithoutWarningsAndComputesTheSameBits()
    {
        var managed = new ConsumerProject(package, "Managed", "net10.0", Sources.Stripes);
        string expected = managed.DotNet("run", "-c", "Release").Succeeded();
        Assert.Matches("^64 of 64 right\nbits [0-9a-f]{8}\n$", expected);

        var native = new ConsumerProject(package, "Native", "net9.0", Sources.Stripes, Native + "<NetGenInstructionSet>native</NetGenInstructionSet>");
        native.DotNet("publish", "-o", "published", "-warnaserror", "--nologo").Succeeded();
        Assert.Equal(expected, native.RunPublished("published", "Native").Succeeded());
    }

    [NativeLinkerFact]
    public void ANativeProgramThatWouldBeSlowIsWarnedOf()
    {
        var project = new ConsumerProject(package, "Slow", "net9.0", Sources.Readme(), Native);
        string output = project.DotNet("publish", "-warnaserror", "--nologo").Failed();

        Assert.Contains("error NETGEN003: ", output, StringComparison.Ordinal);
        Assert.Contains("'avx2'", output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownInstructionSetIsNamedWithThoseThereAre()
    {
        var project = new ConsumerProject(package, "Unknown", "net10.0", Sources.Library, "<NetGenInstructionSet>avx3</NetGenInstructionSet>");
        string output = project.Build("-t:NetGenCheckInstructionSet").Failed();

        Assert.Contains("error NETGEN002: NetGenInstructionSet is 'avx3'; it can be 'avx2', 'avx512', 'native' or 'portable'.", output, StringComparison.Ordinal);
    }
}
