using System.Globalization;
using NetGen.Generator;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Initialization;

/// <summary>The initialiser that a layer should have, as a message names it and as a code fix reads it from a diagnostic.</summary>
/// <param name="Init">The initialiser.</param>
/// <param name="Gain">Its gain; null for the default one.</param>
internal sealed record InitializerRemedy(Init Init, double? Gain)
{
    private const char Separator = ' ';

    /// <summary>The remedy as a diagnostic carries it.</summary>
    public string Encode() => InitializerNames.Of(Init) + (Gain is { } gain ? Separator + GainText(gain) : "");

    /// <summary>The remedy that a diagnostic carries; null if it is none.</summary>
    public static InitializerRemedy? Decode(string? text)
    {
        string[] parts = (text ?? "").Split(Separator);
        if (!Enum.TryParse(parts[0], out Init init) || !Enum.IsDefined(typeof(Init), init))
        {
            return null;
        }

        return parts.Length == 2 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double gain)
            ? new InitializerRemedy(init, gain)
            : new InitializerRemedy(init, null);
    }

    /// <summary>A gain with the digits that matter to weights.</summary>
    public static string GainText(double gain) => gain.ToString("0.######", CultureInfo.InvariantCulture);

    public override string ToString() => InitializerNames.Of(Init) + (Gain is { } gain ? $" with InitGain = {GainText(gain)}" : "");
}
