using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Model;

/// <summary>Builds models from attributes as a user writes them.</summary>
internal static class Networks
{
    public static ModelResult Build(string attributes) =>
        ModelBuilder.Build(DeclarationReader.Describe(TestCompilation.Type("Net", $"{attributes} partial class Net;"), default));

    /// <summary>The model of attributes without errors.</summary>
    public static NetworkModel ModelOf(string attributes)
    {
        ModelResult result = Build(attributes);
        Assert.DoesNotContain(result.Problems, problem => problem.IsError);
        return result.Model!;
    }
}
