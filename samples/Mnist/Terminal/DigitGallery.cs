using Spectre.Console;

namespace NetGen.Samples.Mnist;

/// <summary>Draws a few test digits with what the network says they are: the first ones, and the first ones it gets wrong.</summary>
internal static class DigitGallery
{
    private const int PerRow = 5;

    /// <summary>Predicts the test images and draws.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The trained network.</param>
    /// <param name="test">The test images.</param>
    public static void Draw<TNetwork>(TNetwork network, Dataset test)
        where TNetwork : class, INetwork<TNetwork>
    {
        (float[] inputs, int[] labels) = MnistData.FirstSamples(test, test.Count);
        float[] outputs = new float[test.Count * MnistData.Classes];
        network.Predict(inputs, outputs);
        List<Digit> digits = [];
        for (int i = 0; i < labels.Length; i++)
        {
            digits.Add(Digit.Of(inputs.AsMemory(i * test.InputSize, test.InputSize), labels[i], outputs.AsSpan(i * MnistData.Classes, MnistData.Classes)));
        }

        DrawRow("the first test images:", digits.Take(PerRow), digit => FormattableString.Invariant($"{digit.Prediction}  ({100 * digit.Probability:F1} %)"));
        DrawRow("the first ones it gets wrong:", digits.Where(digit => digit.Prediction != digit.Label).Take(PerRow), digit => $"{digit.Prediction}, but is {digit.Label}");
    }

    private static void DrawRow(string title, IEnumerable<Digit> row, Func<Digit, string> caption)
    {
        Digit[] digits = [.. row];
        if (digits.Length == 0)
        {
            return;
        }

        bool inColor = AnsiConsole.Profile.Capabilities.ColorSystem == ColorSystem.TrueColor;
        AnsiConsole.WriteLine(title);
        for (int line = 0; line < HalfBlocks.Columns / 2; line++)
        {
            AnsiConsole.MarkupLine("  " + string.Join("  ", digits.Select(digit => HalfBlocks.Line(digit.Pixels.Span, line, inColor))));
        }

        Console.WriteLine("  " + string.Join("  ", digits.Select(digit => caption(digit).PadRight(HalfBlocks.Columns))).TrimEnd() + "\n");
    }

    /// <summary>An image, its class, and the network's answer.</summary>
    private sealed record Digit(ReadOnlyMemory<float> Pixels, int Label, int Prediction, double Probability)
    {
        /// <summary>Takes the largest logit, and its probability by softmax.</summary>
        public static Digit Of(ReadOnlyMemory<float> pixels, int label, ReadOnlySpan<float> logits)
        {
            int prediction = 0;
            for (int i = 1; i < logits.Length; i++)
            {
                prediction = logits[i] > logits[prediction] ? i : prediction;
            }

            double sum = 0;
            foreach (float logit in logits)
            {
                sum += Math.Exp(logit - logits[prediction]);
            }

            return new Digit(pixels, label, prediction, 1 / sum);
        }
    }
}
