using NetGen.Numerics.Tests.Reference;

namespace NetGen.Numerics.Tests.Vectors;

/// <summary>The float64 reference itself, against PyTorch in float64: the two share no line.</summary>
public sealed class ReferenceTests
{
    private const double Tolerance = 1e-7;

    public static TheoryData<string> Files => [.. Directory.GetFiles(VectorCase.Folder, "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void ReferenceAgreesWithPyTorch(string file)
    {
        var cases = new VectorFile(file);
        foreach (VectorCase expected in cases.All)
        {
            Check(expected, new ReferenceNetwork(cases.Networks.ModelOf(expected.Name)));
        }
    }

    private static void Check(VectorCase expected, ReferenceNetwork reference)
    {
        foreach ((string name, double[] values) in expected.Tensors("tensors"))
        {
            reference.SetTensor(name, [.. values.Select(value => (float)value)]);
        }

        float[] inputs = expected.Singles("inputs");
        Close(expected.Doubles("outputs"), reference.Predict(inputs), $"{expected.Name}, outputs");
        double loss = reference.ComputeGradients(inputs, Targets(expected, reference.Model.Output.Size));
        Close([expected.Number("loss")], [loss], $"{expected.Name}, loss");
        double unit = expected.Tensors("gradients").Max(gradient => gradient.Values.Max(Math.Abs));
        foreach ((string name, double[] values) in expected.Tensors("gradients"))
        {
            Close(values, reference.Tensors.GradientOf(name), $"{expected.Name}, gradient of {name}", unit);
        }
    }

    private static double[] Targets(VectorCase expected, int size)
    {
        if (expected.Labels is not { } labels)
        {
            return [.. expected.Singles("targets").Select(value => (double)value)];
        }

        double[] targets = new double[labels.Length * size];
        for (int sample = 0; sample < labels.Length; sample++)
        {
            targets[(sample * size) + labels[sample]] = 1;
        }

        return targets;
    }

    private static void Close(double[] expected, double[] actual, string what, double floor = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        double unit = Math.Max(expected.Max(Math.Abs), floor);
        for (int index = 0; index < expected.Length; index++)
        {
            Assert.True(Math.Abs(expected[index] - actual[index]) <= Tolerance * unit, $"{what}[{index}] should be {expected[index]:R} and is {actual[index]:R}");
        }
    }
}
