using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>The three charts of an activation: the signal's way forward, the gradient's way back, and the loss.</summary>
internal sealed class RunCharts
{
    private const double HighestLoss = 3.2;
    private static readonly AxisScale sizes = AxisScale.Logarithmic(1e-6, 1e4, LineChart.Bottom, LineChart.Top);
    private static readonly (double Value, string Text)[] sizeMarks = [.. Enumerable.Range(-3, 6).Select(power => (Math.Pow(100, power), Html.Power(2 * power)))];
    private readonly string activation;
    private readonly IReadOnlyList<RunResult> runs;
    private readonly long images;

    /// <summary>Charts of one activation.</summary>
    /// <param name="activation">Its name.</param>
    /// <param name="runs">Its runs.</param>
    /// <param name="images">The images of a whole run, all epochs together.</param>
    public RunCharts(string activation, IReadOnlyList<RunResult> runs, long images)
    {
        this.activation = activation;
        this.runs = runs;
        this.images = images;
    }

    /// <summary>How different two images look to each layer, from the first to the output.</summary>
    public string Signal()
    {
        int layers = runs[0].Spreads.Count;
        return new LineChart
        {
            Title = $"{activation}: spread of each layer's sums over the images, layer 1 to output, one line per initialiser",
            Id = $"{activation}-signal",
            X = AxisScale.Linear(1, layers, LineChart.Left, LineChart.Right),
            Y = sizes,
            XMarks = [.. Enumerable.Range(1, layers).Where(layer => layer % 2 == 1).Select(layer => ((double)layer, layer == layers ? "out" : $"{layer}"))],
            YMarks = sizeMarks,
            XTitle = "layer →",
            Band = (0.1, 10, "healthy"),
            Series = Lines(run => [.. run.Spreads.Select((value, index) => (index + 1.0, value))], run => run.Spreads[^1]),
        }.ToSvg();
    }

    /// <summary>How strongly each layer is told to change, from the output back to the first.</summary>
    public string Gradient()
    {
        int layers = runs[0].Gradients.Count;
        return new LineChart
        {
            Title = $"{activation}: norm of the gradient at each layer, output back to layer 1, one line per initialiser",
            Id = $"{activation}-gradient",
            X = AxisScale.Linear(layers, 1, LineChart.Left, LineChart.Right),
            Y = sizes,
            XMarks = [.. Enumerable.Range(1, layers).Where(layer => layer % 2 == 1).Select(layer => ((double)layer, layer == layers ? "out" : $"{layer}"))],
            YMarks = sizeMarks,
            XTitle = "← layer, from the output back to the first",
            Band = (0.1, 10, "healthy"),
            Series = Lines(run => [.. run.Gradients.Select((value, index) => (index + 1.0, value)).Reverse()], run => run.Gradients[0]),
        }.ToSvg();
    }

    /// <summary>How wrong the network is while it is trained.</summary>
    public string Loss() => new LineChart
    {
        Title = $"{activation}: training loss over the images seen, one line per initialiser",
        Id = $"{activation}-loss",
        X = AxisScale.Linear(0, images, LineChart.Left, LineChart.Right),
        Y = AxisScale.Linear(0, HighestLoss, LineChart.Bottom, LineChart.Top),
        XMarks = [.. Enumerable.Range(0, 4).Select(third => (images * third / 3.0, Html.Count(images * third / 3)))],
        YMarks = [(0, "0"), (1, "1"), (2, "2"), (Math.Log(10), "guess"), (3, "3")],
        XTitle = "images seen",
        Series = Lines(LossPoints, run => run.DivergedAt is null ? null : double.PositiveInfinity),
    }.ToSvg();

    private IReadOnlyList<(double X, double Y)> LossPoints(RunResult run)
    {
        long end = Math.Min(images, (long)run.StepsPerLoss * ExperimentSettings.BatchSize * run.Losses.Count);
        double width = run.Losses.Count == 0 ? 0 : (double)end / run.Losses.Count;
        List<(double X, double Y)> points = [.. run.Losses.Select((loss, index) => ((index + 0.5) * width, loss))];
        if (run.DivergedAt is not null)
        {
            points.Add((points.Count == 0 ? 0 : points[^1].X, 2 * HighestLoss));
        }

        return points;
    }

    private List<ChartSeries> Lines(Func<RunResult, IReadOnlyList<(double X, double Y)>> points, Func<RunResult, double?> end) =>
    [
        .. runs.Select(run => new ChartSeries(
            run.Initializer.Name + Beyond(end(run)),
            $"{run.Initializer.Name}: {OutcomeStyle.Of(run.Outcome).Meaning}; test accuracy {Html.Percent(run.Accuracy, 2)}",
            run.Outcome,
            run.Initializer.Initializer is null,
            points(run))),
    ];

    /// <summary>An arrow for a line that leaves the frame.</summary>
    private static string Beyond(double? value) => value is not { } end ? "" : end < sizes.Smallest ? " ↓" : end > sizes.Largest ? " ↑" : "";
}
