namespace NetGen.Package.Tests;

/// <summary>The source files of the projects that use the package.</summary>
internal static class Sources
{
    /// <summary>Learns to tell horizontal from vertical stripes, saves, loads and predicts; prints what came of it.</summary>
    public const string Stripes = """
        using NetGen;

        const int Count = 64;
        float[] images = new float[Count * Stripes.InputSize];
        int[] labels = new int[Count];
        for (int sample = 0; sample < Count; sample++)
        {
            labels[sample] = sample % 2;
            for (int pixel = 0; pixel < Stripes.InputSize; pixel++)
            {
                int position = labels[sample] == 0 ? pixel / 8 : pixel % 8;
                images[(sample * Stripes.InputSize) + pixel] = (position + (sample / 2)) % 4 < 2 ? 1f : -1f;
            }
        }

        Dataset stripes = Dataset.FromArrays(images, Stripes.InputSize, labels, Stripes.OutputSize);
        var net = new Stripes(seed: 5);
        TrainingHistory history = net.Fit(stripes, new FitOptions { Epochs = 12, BatchSize = 16, Optimizer = new AdamW(0.01), Seed = 3 });
        string folder = AppContext.BaseDirectory;
        history.Save(Path.Combine(folder, "history.json"));
        net.Save(Path.Combine(folder, "stripes.safetensors"));

        Stripes loaded = Stripes.Load(Path.Combine(folder, "stripes.safetensors"));
        float[] scores = new float[Count * Stripes.OutputSize];
        loaded.Predict(images, scores);
        int right = Enumerable.Range(0, Count).Count(sample => scores[2 * sample] < scores[(2 * sample) + 1] == (labels[sample] == 1));
        Console.WriteLine($"{right} of {Count} right");
        Console.WriteLine($"bits {scores.Aggregate(17, (bits, score) => (31 * bits) + BitConverter.SingleToInt32Bits(score)):x8}");

        [Network(1, 8, 8, InputVariance = 1)]
        [Conv2D(8, 3, Padding = Padding.Same, Activation = Activation.GELU, Name = "stem")]
        [Conv2D(8, 3, Padding = Padding.Same, Groups = 4)]
        [Add("stem", Activation = Activation.ReLU)]
        [Conv2D(12, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.SiLU)]
        [BatchNorm]
        [MaxPool2D(2)]
        [Flatten]
        [Dense(16, Activation.Tanh)]
        [LayerNorm]
        [Dense(2)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        internal sealed partial class Stripes;
        """;

    /// <summary>A network for other assemblies, in the declaration's plainest form.</summary>
    public const string Library = """
        namespace Shapes;

        [NetGen.Network(4)]
        [NetGen.Dense(8, NetGen.Activation.ReLU)]
        [NetGen.Dense(3)]
        public sealed partial class Classifier
        {
        }
        """;

    /// <summary>A network whose Dense layer stands on an image, on line 5.</summary>
    public const string DenseOnImage = """
        using NetGen;

        [Network(1, 8, 8)]
        [Conv2D(4, 3)]
        [Dense(10)]
        public sealed partial class Wrong;
        """;

    /// <summary>A network that is warned of on line 4.</summary>
    public static string Mismatched(string name) => $"""
        using NetGen;

        [Network(784)]
        [Dense(256, Activation.ReLU, Init = Init.XavierUniform)]
        [Dense(10)]
        public sealed partial class {name};

        """;

    /// <summary>Three networks with a mistake each that a code fix corrects.</summary>
    public const string Fixable = """
        using NetGen;

        [Network(784)]
        [Dense(256, Activation.ReLU, Init = Init.XavierUniform)] // the first
        [Dense(10)]
        public sealed partial class Mismatched;

        [Network(784)]
        [Dense(256, Activation.ReLU)]
        [Dense(10)]
        [Softmax]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        public sealed partial class TwiceSoftmax;

        [Network(1, 8, 8)]
        [Conv2D(4, 3, Activation = Activation.ReLU)]
        [Dense(10)]
        public sealed partial class NoFlatten;

        """;

    /// <summary>The same, corrected.</summary>
    public const string Fixed = """
        using NetGen;

        [Network(784)]
        [Dense(256, Activation.ReLU, Init = Init.HeUniform)] // the first
        [Dense(10)]
        public sealed partial class Mismatched;

        [Network(784)]
        [Dense(256, Activation.ReLU)]
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        public sealed partial class TwiceSoftmax;

        [Network(1, 8, 8)]
        [Conv2D(4, 3, Activation = Activation.ReLU)]
        [Flatten]
        [Dense(10)]
        public sealed partial class NoFlatten;

        """;

    /// <summary>The program that the package's readme shows.</summary>
    public static string Readme()
    {
        string text = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "src", "Runtime", "Packaging", "Package.md"));
        int start = text.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
