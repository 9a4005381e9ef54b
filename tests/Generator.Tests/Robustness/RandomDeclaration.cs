using System.Globalization;

namespace NetGen.Generator.Tests.Robustness;

/// <summary>Draws declarations: some sound, most not.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="wildness">The probability that a value is an extreme one, or a name an odd one.</param>
internal sealed class RandomDeclaration(Random random, double wildness)
{
    private static readonly string[] Kinds =
    [
        "Dense", "Conv2D", "MaxPool2D", "AvgPool2D", "GlobalAvgPool2D", "Flatten", "Activate", "Softmax", "LogSoftmax", "Dropout",
        "AlphaDropout", "BatchNorm", "LayerNorm", "Add", "Concat",
    ];

    private static readonly string[] Names =
    [
        "input", "dense1", "dense2", "conv2d1", "conv2d2", "add1", "a", "", " ", "1", "größe", "a.b", "\\0", "\\n", "\\\"", "{0}", "{", "}", "%s", "\\\\", "\\uD800", "\\u202E",
        "名前", "class", "NetGen", "<summary>", "*/", "//", "👍", "é", "e\\u0301", new string('x', 300),
    ];

    public string Source()
    {
        string layers = string.Join("\n", Enumerable.Range(0, random.Next(0, 12)).Select(_ => $"[{Layer()}]"));
        string loss = random.Next(3) == 0 ? $"[Loss((LossFunction)({Value(7)}), LabelSmoothing = {Number()}, Delta = {Number()})]" : "";
        return $"[Network({InputShape()}{Options($"Init = (Init)({Value(19)})", "MaxBatch = " + Count(), "InputMean = " + Number(), "InputVariance = " + Number(), "SparseInput = " + (random.Next(2) == 0 ? "true" : "false"))})]\n{layers}\n{loss}\npartial class Net;";
    }

    private string InputShape() => random.Next(6) == 0
        ? string.Join(", ", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Count()))
        : random.Next(2) == 0 ? "3, 16, 16" : "12";

    private string Layer()
    {
        string kind = Kinds[random.Next(Kinds.Length)];
        string common = Options($"Name = \"{NewName()}\"", $"From = \"{Reference()}\"");
        string activated = Options($"Activation = (Activation)({Value(19)})", $"Slope = {Number()}", $"Alpha = {Number()}");
        string weighted = activated + Options(
            $"Init = (Init)({Value(19)})", $"InitGain = {Number()}", $"InitMean = {Number()}", $"InitStd = {Number()}", $"InitMin = {Number()}",
            $"InitMax = {Number()}", $"InitFan = (Fan)({Value(3)})", $"InitSparsity = {Number()}", $"BiasValue = {Number()}", $"WeightDecay = {Number()}", "UseBias = false");
        string window = Options($"Stride = {Count()}", $"Padding = {Value(4) - 1}", $"Padding = {Count()}");
        string arguments = kind switch
        {
            "Dense" => Count() + common + weighted,
            "Conv2D" => $"{Count()}, {Count()}{(random.Next(3) == 0 ? ", " + Count() : "")}" + common + weighted + window + Options($"Dilation = {Count()}", $"Groups = {Count()}"),
            "MaxPool2D" or "AvgPool2D" => $"{Count()}{(random.Next(3) == 0 ? ", " + Count() : "")}" + common + window,
            "Dropout" or "AlphaDropout" => Number() + common,
            "Add" => $"\"{Reference()}\"" + common + activated,
            "Concat" => $"\"{Reference()}\"" + common + activated + Options($"Axis = {Value(3)}"),
            "Activate" => $"(Activation)({Value(19)})" + common + Options($"Slope = {Number()}", $"Alpha = {Number()}"),
            "BatchNorm" => (common + activated + Options($"Momentum = {Number()}", $"Epsilon = {Number()}")).TrimStart(','),
            "LayerNorm" => (common + activated + Options($"Epsilon = {Number()}")).TrimStart(','),
            _ => common.TrimStart(','),
        };
        return $"{kind}({WithoutRepetition(arguments)})";
    }

    /// <summary>Some of a few named arguments, each with a comma before it.</summary>
    private string Options(params string[] arguments) => string.Concat(arguments.Where(_ => random.Next(6) == 0).Select(argument => ", " + argument));

    private bool IsWild() => random.NextDouble() < wildness;

    private string NewName() => IsWild() ? Names[random.Next(Names.Length)] : $"layer{random.Next(1000)}";

    private string Reference() => IsWild() ? Names[random.Next(Names.Length)] : Names[random.Next(2)];

    private string Count() => !IsWild() ? random.Next(1, 9).ToString(CultureInfo.InvariantCulture) : random.Next(5) switch
    {
        0 => "0",
        1 => "-1",
        2 => "int.MaxValue",
        3 => "int.MinValue",
        _ => (1 << random.Next(10, 31)).ToString(CultureInfo.InvariantCulture),
    };

    private string Number() => !IsWild() ? random.NextDouble().ToString("R", CultureInfo.InvariantCulture) : random.Next(7) switch
    {
        0 => "double.NaN",
        1 => "double.PositiveInfinity",
        2 => "double.NegativeInfinity",
        3 => "double.Epsilon",
        4 => "double.MaxValue",
        5 => "-1e-40",
        _ => "-0.0",
    };

    /// <summary>A value of an enum with some values, wild ones included.</summary>
    private int Value(int values) => IsWild() ? random.Next(-1, values + 2) : random.Next(values);

    /// <summary>Named arguments may be given once; of two, the first stays.</summary>
    private static string WithoutRepetition(string arguments) =>
        string.Join(", ", arguments.Split(", ").GroupBy(argument => argument.Contains(" = ", StringComparison.Ordinal) ? argument[..argument.IndexOf(" = ", StringComparison.Ordinal)] : Guid.NewGuid().ToString()).Select(group => group.First()));
}
