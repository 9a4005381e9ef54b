using System.Globalization;

namespace NetGen;

/// <summary>A predicted second moment, with the range in which one network's value lies.</summary>
/// <param name="Expected">The mean over initialisations.</param>
/// <param name="Low">The lower end of the range that holds 95 % of initialisations.</param>
/// <param name="High">The upper end.</param>
public readonly record struct SignalRange(double Expected, double Low, double High)
{
    /// <summary>A point: a value that one network's is near to.</summary>
    /// <param name="expected">The value.</param>
    public SignalRange(double expected)
        : this(expected, expected, expected)
    {
    }

    /// <summary>The root of the expected second moment, in the unit of the signal itself.</summary>
    public double Rms => Math.Sqrt(Expected);

    /// <summary>The figure as tables show it: one number, or the range where one initialisation may be far from the mean.</summary>
    /// <returns>The text, the same under every culture.</returns>
    public override string ToString() => Low == High ? Format(Expected) : $"{Format(Low)}…{Format(High)}";

    /// <summary>A number with two or three digits that count.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The text, the same under every culture.</returns>
    public static string Format(double value)
    {
        double size = Math.Abs(value);
        string format = size == 0 ? "0" : size is >= 0.001 and < 0.1 ? "0.####" : size is >= 0.1 and < 10 ? "0.##" : size is >= 10 and < 10000 ? "0" : "0.#e0";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
