using System.Globalization;

namespace NetGen.Analyzers;

/// <summary>Numbers as messages show them: three digits that matter, the same under every culture.</summary>
internal static class Figure
{
    public static string Of(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Of(double number) => Math.Abs(number) switch
    {
        0 => "0",
        < 1e-3 or >= 1e6 => number.ToString("0.##e0", CultureInfo.InvariantCulture),
        >= 99.95 => number.ToString("#,0", CultureInfo.InvariantCulture),
        _ => number.ToString("G3", CultureInfo.InvariantCulture),
    };

    /// <summary>A prediction: no more than two digits other than zero.</summary>
    public static string Predicted(double number) => Of(double.Parse(number.ToString("G2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A number as the user would write it.</summary>
    public static string Exact(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
