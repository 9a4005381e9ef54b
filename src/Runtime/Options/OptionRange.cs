using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Checks a numeric option against its range and says which option, which range and which value.</summary>
internal static class OptionRange
{
    /// <summary>A number in [0, ∞) that float32 can hold.</summary>
    public static double NonNegative(double value, [CallerMemberName] string option = "") =>
        value >= 0 && float.IsFinite((float)value) ? value : throw OutOfRange(option, "a finite float32 of at least 0", value);

    /// <summary>A number in (0, ∞) that float32 can hold without rounding it to 0.</summary>
    public static double Positive(double value, [CallerMemberName] string option = "") =>
        (float)value > 0 && float.IsFinite((float)value) ? value : throw OutOfRange(option, "a finite float32 above 0", value);

    /// <summary>No number, or one in (0, ∞) that float32 can hold without rounding it to 0.</summary>
    public static double? PositiveOrNull(double? value, [CallerMemberName] string option = "") =>
        value is { } number ? Positive(number, option) : null;

    /// <summary>A number in [0, 1].</summary>
    public static double Share(double value, [CallerMemberName] string option = "") =>
        value is >= 0 and <= 1 ? value : throw OutOfRange(option, "in [0, 1]", value);

    /// <summary>A number in [0, 1).</summary>
    public static double ShareBelowOne(double value, [CallerMemberName] string option = "") =>
        value is >= 0 and < 1 ? value : throw OutOfRange(option, "in [0, 1)", value);

    /// <summary>A number in (0, 1].</summary>
    public static double ShareAboveZero(double value, [CallerMemberName] string option = "") =>
        value is > 0 and <= 1 ? value : throw OutOfRange(option, "in (0, 1]", value);

    /// <summary>A count of at least 1.</summary>
    public static long AtLeastOne(long value, [CallerMemberName] string option = "") =>
        value >= 1 ? value : throw OutOfRange(option, "at least 1", value);

    /// <summary>A count of at least 0.</summary>
    public static long NonNegative(long value, [CallerMemberName] string option = "") =>
        value >= 0 ? value : throw OutOfRange(option, "at least 0", value);

    /// <summary>One of the enumeration's units.</summary>
    public static ScheduleUnit Defined(ScheduleUnit value, [CallerMemberName] string option = "") =>
        value is ScheduleUnit.Epoch or ScheduleUnit.Step
            ? value
            : throw new ArgumentOutOfRangeException(option, value, $"{option} must be Epoch or Step; it was {(int)value}.");

    private static ArgumentOutOfRangeException OutOfRange<T>(string option, string range, T value)
        where T : IFormattable =>
        new(option, value, $"{option} must be {range}; it was {value.ToString(null, CultureInfo.InvariantCulture)}.");
}
