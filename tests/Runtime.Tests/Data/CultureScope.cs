using System.Globalization;

namespace NetGen.Runtime.Tests.Data;

/// <summary>Makes the current culture one that writes decimals with a comma and the minus sign as U+2212, until disposed.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo former = CultureInfo.CurrentCulture;

    internal CultureScope()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = former;
}
