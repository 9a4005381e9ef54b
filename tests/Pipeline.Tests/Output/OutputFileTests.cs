using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Pipeline.Tests.Output;

public sealed class OutputFileTests
{
    private const string Network = """
        [Network(2, 6, 7, InputMean = 0.1307, InputVariance = 1e-7)] [Conv2D(5, 3, Activation = Activation.LeakyReLU, Slope = -0.015)] [Flatten]
        [Dense(3, InitMean = -1.5e-9, Init = Init.Normal)] [Loss(LossFunction.Huber, Delta = 0.1)]
        """;

    [Fact]
    public void Each_declaration_has_one_file_named_after_its_class()
    {
        GeneratorRun run = GeneratorRun.Of(
            $"{Network} partial class Global;",
            $"namespace A.B; {Network} partial class Inner; partial class Outer {{ {Network} partial class Nested; }}",
            $"namespace @class {{ {Network} partial class @event; {Network} partial record Größe; }}");
        Assert.Equal(
            ["A.B.Inner.g.cs", "A.B.Outer.Nested.g.cs", "Global.g.cs", "class.Größe.g.cs", "class.event.g.cs"],
            run.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Empty(Errors(run.Output));
    }

    [Fact]
    public void Classes_whose_names_differ_in_case_alone_have_a_file_each()
    {
        GeneratorRun run = GeneratorRun.Of($"{Network} partial class Net; {Network} partial class NET; namespace n {{ {Network} partial class Net; }} namespace N {{ {Network} partial class Net; }}");
        Assert.Equal(4, run.Files.Select(file => file.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(Errors(run.Output));
    }

    [Theory]
    [InlineData("[Network(4)] [Dense(1)] partial class Net;", "[Network(5)] partial class Net;")]
    [InlineData("[Network(4)] [Dense(1)] partial class Net;", "[Network(4)] [Dense(1)] partial class Net;")]
    [InlineData("partial class A { [Network(4)] [Dense(1)] partial class B; }", "namespace A { [Network(4)] [Dense(1)] partial class B; }")]
    public void Contradicting_declarations_of_one_name_do_not_make_the_generator_throw(string first, string second) => GeneratorRun.Of(first, second);

    [Fact]
    public void Equal_input_gives_equal_bytes()
    {
        string[] sources = [$"{Network} partial class A;", $"{Network} partial class B;", "[Network(1)] [Dense(0)] partial class Bad;"];
        (string Name, string Text)[] first = GeneratorRun.Of(sources).Files;
        (string Name, string Text)[] second = GeneratorRun.Of([.. sources.Reverse()]).Files;
        Assert.Equal(first.Order(), second.Order());
        Assert.DoesNotContain(first, file => file.Text.Contains('\r'));
    }

    [Fact]
    public void What_stands_elsewhere_in_the_class_or_the_project_does_not_show_in_the_file()
    {
        string alone = GeneratorRun.Of($"{Network} partial class Net;").Files.Single().Text;
        string amongOthers = GeneratorRun.Of("class Other;", $"using System.Text; {Network} internal partial class Net {{ int count; }}", $"{Network} partial class Net2;").Files[0].Text;
        Assert.Equal(alone, amongOthers);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_show_in_the_file(string name)
    {
        string[] sources = [$"{Network} partial class Net;", "[Network(-1)] [Dense(0)] partial class Bad;"];
        (string Name, string Text)[] expected = GeneratorRun.Of(sources).Files;
        (CultureInfo culture, CultureInfo uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture =
                new CultureInfo(name) { NumberFormat = { NegativeSign = "\u2212", NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NaNSymbol = "NaN?" } };
            Assert.Equal(Lines(expected), Lines(GeneratorRun.Of(sources).Files));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private static string[] Lines((string Name, string Text)[] files) => [.. files.SelectMany(file => file.Text.Split('\n'))];

    private static IEnumerable<string> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true)
            .Select(diagnostic => diagnostic.ToString());
}
