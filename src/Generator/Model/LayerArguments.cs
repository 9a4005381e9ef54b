using System.Globalization;

namespace NetGen.Generator.Model;

/// <summary>Reads an attribute's arguments as a layer kind expects them, and says (NG0008) where a value is out of range.</summary>
internal sealed class LayerArguments(AttributeDeclaration attribute, LayerProblems problems, Init networkInit)
{
    /// <summary>The initialiser of weighted layers that name none.</summary>
    public Init NetworkInit { get; } = networkInit;

    public LayerProblems Problems { get; } = problems;

    public bool Has(string name) => Find(name) is not null;

    public int Int32(string name, int fallback = 0) => Find(name)?.Value is int value ? value : fallback;

    public double Double(string name, double fallback) => Find(name)?.Value is double value ? value : fallback;

    public bool Boolean(string name, bool fallback) => Find(name)?.Value is bool value ? value : fallback;

    public string? Text(string name) => Find(name)?.Value as string;

    public T Enumeration<T>(string name, T fallback)
        where T : struct, Enum
    {
        if (Find(name)?.Value is not int value)
        {
            return fallback;
        }

        if (!Enum.IsDefined(typeof(T), value))
        {
            OutOfRange(name, $"one of {typeof(T).Name}'s values", value.ToString(CultureInfo.InvariantCulture));
            return fallback;
        }

        return (T)Enum.ToObject(typeof(T), value);
    }

    /// <summary>An int that is at least <paramref name="minimum"/>; the minimum, after saying so, if it isn't.</summary>
    public int AtLeast(int minimum, string name, int fallback = 0)
    {
        int value = Int32(name, fallback);
        if (value >= minimum)
        {
            return value;
        }

        OutOfRange(name, $"at least {Format(minimum)}", Format(value));
        return minimum;
    }

    /// <summary>A window's height and width, each at least 1, from one argument for both or one for each.</summary>
    public (int Height, int Width) Sides(string both, string height, string width)
    {
        if (!Has(both))
        {
            return (AtLeast(1, height), AtLeast(1, width));
        }

        int side = AtLeast(1, both);
        return (side, side);
    }

    /// <summary>A number for which <paramref name="isValid"/> holds; the fallback, after saying so, if it doesn't.</summary>
    public double Number(string name, double fallback, Func<double, bool> isValid, string expected)
    {
        if (Find(name)?.Value is not double value)
        {
            return fallback;
        }

        if (isValid(value))
        {
            return value;
        }

        OutOfRange(name, expected, Format(value));
        return fallback;
    }

    public double Finite(string name, double fallback) => Number(name, fallback, IsFinite, "a finite float");

    public double Positive(string name, double fallback) =>
        Number(name, fallback, value => (float)value > 0 && IsFinite(value), "a finite float above 0");

    public double NotNegative(string name, double fallback) =>
        Number(name, fallback, value => value >= 0 && IsFinite(value), "a finite float of at least 0");

    /// <summary>A rate or share in [0, 1), as a float too, so that 1 minus it is not 0.</summary>
    public double Share(string name, double fallback) => Number(name, fallback, value => value >= 0 && (float)value < 1, "in [0, 1)");

    /// <summary>A convolution's or pool's padding: a number of pixels or <see cref="NetGen.Padding.Same"/>.</summary>
    public int Padding(string name)
    {
        int value = Int32(name);
        if (value >= NetGen.Padding.Same)
        {
            return value;
        }

        OutOfRange(name, "a number of pixels, Padding.Valid (0) or Padding.Same (-1)", Format(value));
        return NetGen.Padding.Valid;
    }

    /// <summary>Says that an argument's value is not what was expected.</summary>
    public void OutOfRange(string name, string expected, string found) =>
        Problems.Error("NG0008", $"'{Problems.Layer}': {name} must be {expected}, but is {found}", name);

    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Format(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Whether a value is finite as a float, in which everything is computed.</summary>
    private static bool IsFinite(double value) => !double.IsNaN(value) && !float.IsInfinity((float)value);

    private AttributeArgument? Find(string name) => attribute.Find(name);
}
