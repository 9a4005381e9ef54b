using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>NG0011: too old a language or framework.</summary>
public class PlatformTests
{
    private const string Source = "[NetGen.Network(4)] [NetGen.Dense(1)] partial class Net { }";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "compiled as C# 7.3")]
    [InlineData(LanguageVersion.CSharp11, "compiled as C# 11.0")]
    public async Task A_language_version_below_12_is_reported_at_the_network(LanguageVersion version, string found)
    {
        CSharpCompilation compilation = TestCompilation.Of(version, Source);
        compilation = version >= LanguageVersion.CSharp8 ? compilation : compilation.WithOptions(TestCompilation.Options.WithNullableContextOptions(NullableContextOptions.Disable));
        Diagnostic diagnostic = Assert.Single(await AnalyzerRun.AnalyzeAsync(compilation));
        Assert.Equal("NG0011", diagnostic.Id);
        Assert.Equal("NetGen.Network(4)", Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains(found, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public async Task Language_version_12_and_above_will_do(LanguageVersion version) =>
        Assert.Empty(await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(version, Source)));

    [Theory]
    [InlineData("")]
    [InlineData("namespace System.Threading { class Lock { } }")]
    public async Task A_framework_below_9_is_reported_even_with_a_stand_in_for_its_types(string standIn)
    {
        // The framework's reference assemblies of old versions are not at hand: a framework of one file, with what an attribute needs.
        const string OldFramework = """
            namespace System
            {
                public class Object { } public class String { } public abstract class ValueType { } public struct Void { } public struct Int32 { } public struct Boolean { }
                public abstract class Array { } public class Attribute { } public class ParamArrayAttribute : Attribute { } public abstract class Enum { }
                public enum AttributeTargets { Class = 4 }
                public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets targets) { } public bool AllowMultiple { get; set; } }
            }
            """;
        const string Runtime = """
            namespace NetGen
            {
                public class NetworkAttribute : System.Attribute { public NetworkAttribute(params int[] inputShape) { } }
                public abstract class LayerAttribute : System.Attribute { }
                public class FlattenAttribute : LayerAttribute { }
            }
            """;
        CSharpCompilation framework = CSharpCompilation.Create(
            "OldFramework", [CSharpSyntaxTree.ParseText(OldFramework), CSharpSyntaxTree.ParseText(Runtime)], options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "UserProject",
            [CSharpSyntaxTree.ParseText("[NetGen.Network(4)] [NetGen.Flatten] partial class Net { }"), CSharpSyntaxTree.ParseText(standIn)],
            [framework.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Diagnostic diagnostic = Assert.Single(await AnalyzerRun.AnalyzeAsync(compilation));
        Assert.Equal("NG0011", diagnostic.Id);
        Assert.Contains("net9.0", diagnostic.GetMessage(), StringComparison.Ordinal);
    }
}
