using System.Globalization;
using NetGen.SignalPropagation.Comparing;
using NetGen.SignalPropagation.Measuring;

namespace NetGen.SignalPropagation.Report;

/// <summary>Figures as the document's tables show them.</summary>
internal static class Cells
{
    /// <summary>What stands where nothing is known.</summary>
    public const string None = "–";

    /// <summary>Three digits that count.</summary>
    public static string Number(double value) => double.IsNaN(value) ? None : value.ToString("G3", CultureInfo.InvariantCulture).Replace("E-0", "e-", StringComparison.Ordinal).Replace("E+0", "e", StringComparison.Ordinal);

    /// <summary>A mean with its standard error in percent.</summary>
    public static string Mean(Series series) => string.Create(CultureInfo.InvariantCulture, $"{Number(series.Mean)} ± {100 * series.RelativeError:0.0} %");

    /// <summary>The middle 95 % of single seeds.</summary>
    public static string Spread(Series series) => $"{Number(series.Quantile(0.025))}…{Number(series.Quantile(0.975))}";

    /// <summary>A prediction: a number, or a number and its range.</summary>
    public static string Predicted(SignalRange range) => range.Low < range.High ? $"{Number(range.Expected)} ({Number(range.Low)}…{Number(range.High)})"
        : Number(range.Expected);

    /// <summary>A ratio, and the layer it is that of.</summary>
    public static string Ratio(LayerComparison line) => $"{Ratio(line.Ratio)} {line.Layer}";

    /// <summary>A share in percent.</summary>
    public static string Share(int part, int whole) => whole == 0 ? None : (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A ratio near 1.</summary>
    public static string Ratio(double ratio) => ratio is > 0.01 and < 100 ? ratio.ToString("0.000", CultureInfo.InvariantCulture) : Number(ratio);
}
