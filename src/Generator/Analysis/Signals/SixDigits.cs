using System.Globalization;

namespace NetGen.Generator.Analysis.Signals;

/// <summary>Rounds what is reported to six digits, so that the editor, the generated code and the rules have the same figures.</summary>
internal static class SixDigits
{
    public static double Of(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? value
        : double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
