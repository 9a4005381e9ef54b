using NetGen.SignalPropagation;
using NetGen.SignalPropagation.Comparing;
using NetGen.SignalPropagation.Measuring;
using NetGen.SignalPropagation.Report;

namespace NetGen.Signals.Tests;

/// <summary>The document has a line for every network and a row for every weighted layer.</summary>
public class DocumentTests
{
    [Fact]
    public void Every_layer_of_a_network_has_its_row()
    {
        Subject subject = SubjectCatalog.All.Single(subject => subject.Name == "ReLUWidth32");
        var study = NetworkStudy.Of(subject, new SeedPlan(3));
        string[] lines = StudyDocument.Of([NetworkComparison.Of(study)]).Split('\n');
        Assert.Contains("## Widths", lines);
        Assert.Single(lines, line => line.StartsWith("| ReLUWidth32 | 10 × 32 ReLU, HeNormal | 3 |", StringComparison.Ordinal));
        Assert.All(study.Layers, layer => Assert.Single(lines, line => line.StartsWith($"| {layer.Layer} |", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("NaN", StringComparison.Ordinal));
    }

    [Fact]
    public void A_prediction_is_judged_by_the_mean_and_by_single_seeds()
    {
        var measured = new Series();
        measured.Add(1);
        measured.Add(1.2);
        var line = new LayerComparison("dense1", Quantity.Signal, new SignalRange(2, 1.1, 3), measured);
        Assert.Equal(2 / 1.1, line.Ratio, 1e-12);
        Assert.Equal(1, line.SeedsInRange);
        Assert.False(line.IsWithin(0.06));
        Assert.True((line with { Predicted = new SignalRange(1.1) }).IsWithin(0.06));
    }
}
