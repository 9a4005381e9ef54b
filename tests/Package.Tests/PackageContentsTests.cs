using System.IO.Compression;
using System.Xml.Linq;

namespace NetGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentsTests(PackedPackage package)
{
    [Fact]
    public void TheRuntimeStandsInLibAndTheCompilersPartsInAnalyzers()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        string[] packed = [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)];

        Assert.Equal(
            [
                "LICENSE",
                "NetGen.nuspec",
                "README.md",
                "analyzers/dotnet/cs/NetGen.Analyzers.dll",
                "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
                "analyzers/dotnet/cs/NetGen.Generator.dll",
                "buildTransitive/NetGen.props",
                "buildTransitive/NetGen.targets",
                "lib/net10.0/NetGen.Runtime.dll",
                "lib/net10.0/NetGen.Runtime.xml",
                "lib/net9.0/NetGen.Runtime.dll",
                "lib/net9.0/NetGen.Runtime.xml",
            ],
            packed);
    }

    [Fact]
    public void ItBringsNoOtherPackageAndSaysItsLicence()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream stream = archive.GetEntry("NetGen.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Contains("source generator", Value("description"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSymbolsOfTheRuntimeArePackedBesideIt()
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.ChangeExtension(package.File, "snupkg"));
        Assert.Equal(2, archive.Entries.Count(entry => entry.Name == "NetGen.Runtime.pdb"));
    }
}
