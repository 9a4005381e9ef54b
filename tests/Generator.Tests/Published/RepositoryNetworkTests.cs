using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Published;

/// <summary>What a reader of the repository copies: the networks of the samples and the README.</summary>
public partial class RepositoryNetworkTests
{
    /// <summary>Every network of the samples, apart from those of the sample that shows what goes wrong.</summary>
    public static TheoryData<string, string> Samples() => Networks(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    /// <summary>Every network of the README.</summary>
    public static TheoryData<string, string> Readme() => Networks(
        CSharpBlock().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Readme", "README.md"))).Select(match => match.Groups[1].Value));

    [Theory]
    [MemberData(nameof(Samples))]
    public Task A_network_of_the_samples_has_no_warnings(string name, string declaration) => VerifyAsync(name, declaration);

    [Theory]
    [MemberData(nameof(Readme))]
    public Task A_network_of_the_README_has_no_warnings(string name, string declaration) => VerifyAsync(name, declaration);

    [Fact]
    public void The_networks_that_are_known_of_are_found()
    {
        Assert.Superset(new HashSet<string> { "Iris", "LeNet", "Mlp", "DeepSigmoid" }, Names(Samples()));
        Assert.Superset(new HashSet<string> { "Iris", "Residual" }, Names(Readme()));
    }

    private static HashSet<string> Names(TheoryData<string, string> networks) => [.. networks.Select(row => (string)row[0])];

    private static Task VerifyAsync(string name, string declaration)
    {
        Assert.Contains($"partial class {name}", declaration, StringComparison.Ordinal);
        return PublishedNetwork.VerifySourceAsync(declaration);
    }

    private static TheoryData<string, string> Networks(IEnumerable<string> sources)
    {
        var networks = new TheoryData<string, string>();
        foreach (ClassDeclarationSyntax type in sources.SelectMany(source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()))
        {
            if (type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Network"))
            {
                networks.Add(type.Identifier.Text, type.ToString());
            }
        }

        return networks;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
