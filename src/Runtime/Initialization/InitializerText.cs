using System.Globalization;

namespace NetGen.Numerics;

/// <summary>How initialisers and their arguments are written in tables.</summary>
internal static class InitializerText
{
    /// <summary>The shortest digits that give the number back, with a point under every culture.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The name alone where gain and fan are the default ones, else the name and what differs.</summary>
    public static string Scaled(string name, Initializer initializer, bool hasFan, string? distribution = null)
    {
        List<string> arguments = [];
        if (!double.IsNaN(initializer.Gain))
        {
            arguments.Add($"gain {Number(initializer.Gain)}");
        }

        if (hasFan && initializer.Fan != Fan.In)
        {
            arguments.Add(initializer.Fan == Fan.Out ? "fan out" : "fan average");
        }

        if (distribution is not null)
        {
            arguments.Add(distribution);
        }

        return arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";
    }
}
