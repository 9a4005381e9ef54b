using System.Globalization;
using NetGen.Numerics.Tests.Support;

namespace NetGen.Numerics.Tests.RandomGraphs;

/// <summary>Random arguments that many kinds of layers take.</summary>
internal static class RandomOptions
{
    /// <summary>The initialisers that fit weights of any shape.</summary>
    public static IReadOnlyList<string> Initializers { get; } =
    [
        "Zeros", "Ones", "Constant", "Uniform", "Normal", "TruncatedNormal", "XavierUniform", "XavierNormal", "HeUniform", "HeNormal",
        "LeCunUniform", "LeCunNormal", "VarianceScaling", "Orthogonal", "Sparse",
    ];

    /// <summary>An activation with its constants, or with some probability none.</summary>
    public static List<string> Activation(Randomness random, double probability, string prefix)
    {
        if (!random.Chance(probability))
        {
            return [];
        }

        Activation kind = random.Pick(Enum.GetValues<Activation>());
        List<string> options = [$"{prefix}Activation.{kind}"];
        string constant = random.Uniform(1, 0.1, 1.5)[0].ToString("R", CultureInfo.InvariantCulture);
        if (random.Chance(0.5) && kind is NetGen.Activation.LeakyReLU or NetGen.Activation.PReLU)
        {
            options.Add($"Slope = {constant}");
        }
        else if (random.Chance(0.5) && kind is NetGen.Activation.ELU or NetGen.Activation.CELU)
        {
            options.Add($"Alpha = {constant}");
        }

        return options;
    }
}
