using NetGen.Samples.Mnist.Comparison;

namespace NetGen.Samples.Mnist.Report;

/// <summary>A line of a chart.</summary>
/// <param name="Label">What stands beside its end.</param>
/// <param name="Description">What a pointer over it shows.</param>
/// <param name="Outcome">How its run ended, which gives it colour and stroke.</param>
/// <param name="IsEmphasized">Whether it is drawn thicker.</param>
/// <param name="Points">Its points, from left to right.</param>
internal sealed record ChartSeries(string Label, string Description, Outcome Outcome, bool IsEmphasized, IReadOnlyList<(double X, double Y)> Points);
