using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NetGen.Samples.Mnist;
using NetGen.Samples.Mnist.Comparison;
using NetGen.Samples.Mnist.Report;

namespace NetGen.Tests.Samples;

public class ReportTests
{
    private static readonly XNamespace html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void The_page_is_well_formed_and_has_three_charts_an_activation()
    {
        XDocument page = Parse(Page(Plausible));
        Assert.Equal(3 * 5, page.Descendants(html + "svg").Count(svg => (string?)svg.Attribute("class") == "chart"));
        Assert.Equal(9 * 5, page.Descendants(html + "td").Count(cell => cell.Ancestors(html + "table").Any(table => (string?)table.Attribute("class") == "grid-table")));
    }

    [Fact]
    public void The_page_needs_no_network_and_no_script()
    {
        XDocument page = Parse(Page(Plausible));
        string[] names = ["script", "link", "img", "iframe", "object"];
        Assert.DoesNotContain(page.Descendants(), element => names.Contains(element.Name.LocalName));
        Assert.All(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src"), attribute => Assert.StartsWith("#", attribute.Value));
        Assert.DoesNotContain("url(h", ReportStyle.Css);
        Assert.DoesNotContain("@import", ReportStyle.Css);
    }

    [Fact]
    public void Charts_have_names_for_those_who_cannot_see_them()
    {
        XDocument page = Parse(Page(Plausible));
        string[] identifiers = [.. page.Descendants().Attributes("id").Select(attribute => attribute.Value)];
        Assert.Equal(identifiers.Length, identifiers.Distinct().Count());
        Assert.All(
            page.Descendants(html + "svg").Where(svg => svg.Attribute("aria-hidden") is null),
            svg => Assert.True(svg.Attribute("aria-label") is not null || identifiers.Contains((string?)svg.Attribute("aria-labelledby"))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-30)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Measurements_of_any_size_leave_coordinates_that_are_numbers(double value)
    {
        XDocument page = Parse(Page(run => run with
        {
            Spreads = [.. run.Spreads.Select((spread, layer) => layer > 3 ? value : spread)],
            Gradients = [.. run.Gradients.Select((gradient, layer) => layer < 3 ? value : gradient)],
            Losses = value == 0 ? [] : run.Losses,
            DivergedAt = value == 0 ? 2 : null,
        }));
        Assert.All(page.Descendants(html + "path").Attributes("d"), path => Assert.Matches(@"^[MLHVZ0-9 .\-]+$", path.Value));
    }

    [Fact]
    public void The_page_has_the_same_bytes_under_a_culture_with_other_signs()
    {
        string expected = Page(Plausible);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "−", NumberDecimalSeparator = ",", NumberGroupSeparator = " " } };
            Assert.Equal(expected, Page(Plausible));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_start_that_works_with_every_activation_is_named()
    {
        string page = Page(run => run with { Accuracy = run.Initializer.Name is "Auto" ? 0.9 : 0.5 });
        Assert.Contains("One start works with all five curves: Auto.", page);
        Assert.Contains("Of the 45, 5 learned, 40 learned slowly.", page);
    }

    private static RunResult Plausible(RunResult run) => run;

    private static string Page(Func<RunResult, RunResult> change)
    {
        ExperimentSettings settings = new() { Optimizer = OptimizerChoice.Of("sgd"), LearningRate = 0.01, Epochs = 1, Seed = 1, Threads = 1 };
        IEnumerable<RunResult> results =
            from subject in Subject.All
            from initializer in InitializerChoice.All
            select change(new RunResult
            {
                Initializer = initializer,
                Activation = subject.Activation,
                Spreads = [.. Enumerable.Range(0, 11).Select(layer => Math.Pow(0.7, layer))],
                Gradients = [.. Enumerable.Range(0, 11).Select(layer => Math.Pow(1.2, layer))],
                Losses = [2.4, 1.8, 1.1, 0.7],
                StepsPerLoss = 12,
                DivergedAt = null,
                Accuracy = 0.85,
            });
        return ReportPage.Write([.. results], settings, trainingCount: 3000);
    }

    private static XDocument Parse(string page)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
