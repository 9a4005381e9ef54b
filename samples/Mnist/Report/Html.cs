using System.Globalization;
using System.Net;

namespace NetGen.Samples.Mnist.Report;

/// <summary>Texts and numbers of the page.</summary>
internal static class Html
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A text with the page's special characters written so that they stand for themselves.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A size that may lie anywhere between 10⁻¹⁵ and 10¹⁵, in two digits or so.</summary>
    public static string Size(double value) => Math.Abs(value) switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        0 => "0",
        < 0.01 or >= 10_000 => Scientific(value),
        < 1 => value.ToString("0.0#", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("N0", CultureInfo.InvariantCulture),
    };

    /// <summary>A power of ten, such as 10⁻³.</summary>
    public static string Power(int exponent) =>
        "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(character => character == '-' ? '⁻' : Superscripts[character - '0']));

    /// <summary>A share in per cent.</summary>
    public static string Percent(double share, int digits) => (100 * share).ToString("F" + digits, CultureInfo.InvariantCulture) + " %";

    /// <summary>A whole number with groups of three digits.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Scientific(double value)
    {
        int exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        double mantissa = Math.Round(value / Math.Pow(10, exponent));
        if (mantissa >= 10)
        {
            mantissa = 1;
            exponent++;
        }

        return mantissa == 1 ? Power(exponent) : mantissa.ToString(CultureInfo.InvariantCulture) + "·" + Power(exponent);
    }
}
