using NetGen.Generator.Analysis;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission;

/// <summary>Initialisers as C# and as the summary's table shows them.</summary>
internal static class InitializerText
{
    /// <summary>The expression that makes the initialiser, with the arguments that differ from the defaults.</summary>
    public static string Expression(InitializerSpec initializer)
    {
        var standard = new InitializerSpec(initializer.Init, double.NaN, 0, 0.05, -0.05, 0.05, Fan.In, 0.1, Distribution.Normal);
        List<string> settings = [];
        void Add(string name, double value, double usual)
        {
            if (!value.Equals(usual))
            {
                settings.Add($"{name} = {Literal.Of(value)}");
            }
        }

        Add("Gain", initializer.Gain, standard.Gain);
        Add("Mean", initializer.Mean, standard.Mean);
        Add("Std", initializer.Std, standard.Std);
        Add("Min", initializer.Min, standard.Min);
        Add("Max", initializer.Max, standard.Max);
        Add("Sparsity", initializer.Sparsity, standard.Sparsity);
        if (initializer.Fan != standard.Fan)
        {
            settings.Add($"Fan = global::NetGen.Fan.{initializer.Fan}");
        }

        if (initializer.Distribution != standard.Distribution)
        {
            settings.Add($"Distribution = global::NetGen.Distribution.{initializer.Distribution}");
        }

        return $"new global::NetGen.Initializer(global::NetGen.Init.{InitializerNames.Of(initializer.Init)}){Literal.Settings(settings)}";
    }

    /// <summary>The initialiser's name, and what Auto came to.</summary>
    public static string Label(InitializerSpec initializer, AutoInitialization auto) => initializer.Init == Init.Auto
        ? auto.IsCentred ? "Auto, centred" : "Auto"
        : InitializerNames.Of(initializer.Init);
}
