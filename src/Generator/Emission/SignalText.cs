namespace NetGen.Generator.Emission;

/// <summary>A line of the signal report as C#.</summary>
internal static class SignalText
{
    public static string Expression(LayerSignal line)
    {
        List<string> settings =
        [
            $"Layer = {Literal.Of(line.Layer)}",
            $"PreActivation = {Range(line.PreActivation)}",
            $"Activation = {Literal.Of(line.Activation)}",
            $"ActivationMean = {Literal.Of(line.ActivationMean)}",
            $"Gradient = {Range(line.Gradient)}",
            $"GradientNorm = {Literal.Of(line.GradientNorm)}",
            $"Contrast = {Literal.Of(line.Contrast)}",
        ];
        void Add(string name, double value, bool isSaid)
        {
            if (isSaid)
            {
                settings.Add($"{name} = {Literal.Of(value)}");
            }
        }

        Add(nameof(line.SaturatedShare), line.SaturatedShare, line.SaturatedShare != 0);
        Add(nameof(line.InactiveShare), line.InactiveShare, line.InactiveShare != 0);
        Add(nameof(line.EffectiveGain), line.EffectiveGain, !double.IsNaN(line.EffectiveGain));
        Add(nameof(line.Chi), line.Chi, !double.IsNaN(line.Chi));
        settings.Add($"ParameterCount = {Literal.Of(line.ParameterCount)}");
        settings.Add($"Flops = {Literal.Of(line.Flops)}");

        return $"new() {{ {string.Join(", ", settings)} }}";
    }

    private static string Range(SignalRange range) => range.Low == range.High
        ? $"new({Literal.Of(range.Expected)})"
        : $"new({Literal.Of(range.Expected)}, {Literal.Of(range.Low)}, {Literal.Of(range.High)})";
}
