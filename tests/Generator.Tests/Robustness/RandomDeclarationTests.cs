using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Analyzers.Model;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using NetGen.Generator.Tests.Compilations;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Whatever is declared, the model and the analyzers answer with problems, never with an exception.</summary>
public class RandomDeclarationTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Random_declarations_never_throw_and_errors_and_models_exclude_each_other()
    {
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        int sound = 0;
        var rules = new HashSet<string>(StringComparer.Ordinal);
        for (int trial = 0; trial < 200; trial++)
        {
            string source = new RandomDeclaration(random, wildness: trial % 2 == 0 ? 0.4 : 0.02).Source();
            try
            {
                CSharpCompilation compilation = TestCompilation.Of(source);
                Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
                ModelResult result = ModelBuilder.Build(DeclarationReader.Read(compilation.GetTypeByMetadataName("Net")!, default)!);
                Assert.Equal(result.Model is null, result.Problems.Any(problem => problem.IsError));
                HashSet<string> ofTheModel = [.. new ModelAnalyzer().SupportedDiagnostics.Select(rule => rule.Id)];
                Assert.Equal(result.Problems.Count, (await AnalyzerRun.AnalyzeAsync(compilation)).Count(diagnostic => ofTheModel.Contains(diagnostic.Id)));
                CheckSizes(result.Model);
                sound += result.Model is null ? 0 : 1;
                rules.UnionWith(result.Problems.Select(problem => problem.Rule));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, trial {trial}:\n{source}", exception);
            }
        }

        Assert.InRange(sound, 1, 150);
        Assert.Superset(new HashSet<string>(["NG0006", "NG0007", "NG0008", "NG1001"]), rules);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void Messages_do_not_depend_on_the_culture(string culture)
    {
        const string Source = "[Network(4)] [Dense(-3)] [Dropout(1.5)] [Dense(20000, InitStd = -1e-7)] [Concat(\"input\", Axis = -1)] partial class Net;";
        ModelResult expected = ModelBuilder.Build(DeclarationReader.Describe(TestCompilation.Type("Net", Source), default));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture) { NumberFormat = { NegativeSign = "\u2212", NumberDecimalSeparator = "," } };
            Assert.Equal(expected, ModelBuilder.Build(DeclarationReader.Describe(TestCompilation.Type("Net", Source), default)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>All sizes of a model are positive and can be added up in an int.</summary>
    private static void CheckSizes(NetworkModel? model)
    {
        foreach (LayerNode node in model?.Nodes.Items ?? [])
        {
            Assert.InRange(node.Output.Size, 1, Shape.MaxSize);
            Assert.All(node.Inputs, input => Assert.InRange(model!.ShapeOf(input).Size, 1, Shape.MaxSize));
            Assert.All(node.Layer.Tensors(model!.ShapeOf(node.Inputs[0]), node.Output), tensor => Assert.InRange(tensor.Count, 1, Shape.MaxSize));
        }

        Assert.InRange(model?.Nodes.Sum(node => (long)node.Output.Size) ?? 1, 1, SizeLimits.MaxTotal);
    }
}
