namespace NetGen.Benchmarks.Editor;

/// <summary>A network that is edited.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Layers">The layers with weights, which the budget goes by.</param>
/// <param name="Attributes">The attributes, given the units or channels of one layer, which every edit changes.</param>
internal sealed record EditorSubject(string Name, int Layers, Func<int, string> Attributes)
{
    /// <summary>What issue 3 allows the generator and the analyzers together, in milliseconds.</summary>
    public double Budget => Layers <= 10 ? 10 : 100;

    /// <summary>All of them, small ones first.</summary>
    public static IReadOnlyList<EditorSubject> All { get; } =
    [
        new("LeNet", 5, LeNet),
        new("MLP 10, ReLU", 10, units => Perceptron(10, units, "Activation.ReLU")),
        new("MLP 10, sigmoid", 10, units => Perceptron(10, units, "Activation.Sigmoid")),
        new("MLP 10, GELU", 10, units => Perceptron(10, units, "Activation.GELU")),
        new("MLP 10, Mish, Xavier", 10, units => Perceptron(10, units, "Activation.Mish, Init = Init.XavierNormal")),
        new("CNN 10, ReLU", 10, channels => Convolutions(channels, "Activation.ReLU")),
        new("CNN 10, GELU, max-pooled", 10, channels => Convolutions(channels, "Activation.GELU")),
        new("MLP 100, ReLU", 100, units => Perceptron(100, units, "Activation.ReLU")),
        new("MLP 100, GELU", 100, units => Perceptron(100, units, "Activation.GELU")),
        new("residual MLP 100, ReLU", 100, ResidualPerceptron),
        new("residual CNN 100, ReLU", 100, channels => ResidualConvolutions(channels, "Activation.ReLU")),
        new("residual CNN 100, SiLU", 100, channels => ResidualConvolutions(channels, "Activation.SiLU")),
        new("100 residual blocks, ReLU", 100, ResidualBlocks),
    ];

    /// <summary>The source of the network's file.</summary>
    /// <param name="variant">The number of the edit; no two give the same declaration.</param>
    public string Source(int variant) => $"""
        using NetGen;

        namespace App;

        /// <summary>The network that is being written.</summary>
        {Attributes(24 + variant)}
        public sealed partial class Network
        """ + "\n{\n    public int Parameters => ParameterCount;\n}\n";

    private static string LeNet(int units) => $"""
        [Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
        [Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Conv2D(16, 5, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Flatten]
        [Dense(120, Activation.ReLU)]
        [Dense({units}, Activation.ReLU)]
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    private static string Perceptron(int layers, int units, string activation) => $"""
        [Network(64)]
        {Repeat(1, (layers / 2) - 1, _ => $"[Dense(128, {activation})]")}
        [Dense({units}, {activation})]
        {Repeat((layers / 2) + 1, layers - 1, _ => $"[Dense(128, {activation})]")}
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    private static string Convolutions(int channels, string activation) => $"""
        [Network(3, 32, 32)]
        [Conv2D(16, 3, Padding = 1, Activation = {activation})] [Conv2D({channels}, 3, Padding = 1, Activation = {activation})] [MaxPool2D(2)]
        [Conv2D(32, 3, Padding = 1, Activation = {activation})] [Conv2D(32, 3, Padding = 1, Activation = {activation})] [Conv2D(32, 3, Padding = 1, Activation = {activation})] [MaxPool2D(2)]
        [Conv2D(64, 3, Padding = 1, Activation = {activation})] [Conv2D(64, 3, Padding = 1, Activation = {activation})] [Conv2D(64, 3, Padding = 1, Activation = {activation})] [MaxPool2D(2)]
        [Flatten] [Dense(128, {activation})] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    /// <summary>A first layer, 49 blocks of two, a last layer.</summary>
    private static string ResidualPerceptron(int units) => $"""
        [Network({units})]
        [Dense(128, Name = "block0")]
        {Repeat(1, 49, block => $"[Dense(128, Activation.ReLU)] [Dense(128)] [Add(\"block{block - 1}\", Activation = Activation.ReLU, Name = \"block{block}\")]")}
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    /// <summary>A first convolution, 49 blocks of two, a dense layer.</summary>
    private static string ResidualConvolutions(int channels, string activation) => $"""
        [Network({channels}, 16, 16)]
        [Conv2D(32, 3, Padding = 1, Name = "block0")]
        {Repeat(1, 49, block => $"""
            [Conv2D(32, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = {activation})]
            [Conv2D(32, 3, Padding = 1, UseBias = false)] [BatchNorm]
            [Add("block{block - 1}", Activation = {activation}, Name = "block{block}")]
            """)}
        [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    /// <summary>A hundred blocks of one convolution.</summary>
    private static string ResidualBlocks(int channels) => $"""
        [Network({channels}, 16, 16)]
        [Conv2D(32, 3, Padding = 1, Name = "block0")]
        {Repeat(1, 100, block => $"""
            [Conv2D(32, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Add("block{block - 1}", Name = "block{block}")]
            """)}
        [GlobalAvgPool2D] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """;

    private static string Repeat(int first, int last, Func<int, string> line) =>
        string.Join('\n', Enumerable.Range(first, last - first + 1).Select(line));
}
