using System.Diagnostics;

namespace NetGen.Pipeline.Tests.Robustness;

/// <summary>Sizes that are legal and enormous: the generated code is about loops, not about elements.</summary>
public sealed class HugeNetworkTests
{
    private const int LongestFile = 400_000;
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("[Network(784)] [Dense(1 << 18)]")]
    [InlineData("[Network(1 << 24)] [Dense(7)] [Dense(1 << 22)]")]
    [InlineData("[Network(1 << 18)] [Dense(1000)] [BatchNorm] [Activate(Activation.GELU)] [LayerNorm] [Dropout(0.5)] [Softmax]")]
    [InlineData("[Network(3, 2048, 2048)] [Conv2D(16, 3, Padding = Padding.Same)] [MaxPool2D(3, Stride = 2, Padding = 1)] [BatchNorm] [GlobalAvgPool2D] [Dense(10)]")]
    [InlineData("[Network(3, 512, 512)] [Conv2D(3, 101, Padding = 50)] [Conv2D(4, 77)]")]
    [InlineData("[Network(3, 512, 512)] [Conv2D(8, 3, Padding = 1)] [Conv2D(8, 3, Dilation = 200, Padding = 200)]")]
    [InlineData("[Network(3, 224, 224)] [Conv2D(3, 3, Padding = 1)] [Conv2D(192, 16, Stride = 16)]")]
    [InlineData("[Network(3, 256, 256)] [Conv2D(3, 3, Padding = 1)] [Conv2D(4, 20, Stride = 20)]")]
    [InlineData("[Network(3, 256, 256)] [Conv2D(3, 3, Padding = 1)] [Conv2D(4, 3, Stride = 67)]")]
    [InlineData("[Network(1000, 9, 9)] [Conv2D(1000, 1)] [Conv2D(1000, 3, Groups = 1000)] [Conv2D(1000, 3, Groups = 125)] [Conv2D(1000, 3, Groups = 20)]")]
    [InlineData("[Network(2048, 7, 7)] [Conv2D(2048, 1)] [Conv2D(2048, 3, Groups = 128)]")]
    [InlineData("[Network(3, 1024, 1024)] [MaxPool2D(200, Stride = 1)] [AvgPool2D(300, 7, Stride = 1, Padding = 3)]")]
    [InlineData("[Network(4, 300, 300)] [Conv2D(4, 3, Padding = 1)] [Concat(\"input\", Axis = 2)] [Concat(\"concat1\", Axis = 0)] [Flatten] [Dense(3)]")]
    public void An_enormous_layer_is_generated_quickly_and_briefly(string layers) => Check(layers + " [Loss(LossFunction.MeanSquaredError)] partial class Net;");

    [Fact]
    public void Equal_layers_share_their_code() =>
        CheckGrowth(1_500, count => $"[Network(64)] {string.Concat(Enumerable.Repeat("[Dense(64, Activation.ReLU)] ", count))}");

    [Fact]
    public void Equal_residual_blocks_share_their_code() => CheckGrowth(4_500, count =>
        "[Network(8, 8, 8)] [Conv2D(16, 3, Padding = 1, Name = \"b0\")] "
        + string.Concat(Enumerable.Range(1, count).Select(block => $"[Conv2D(16, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Add(\"b{block - 1}\", Name = \"b{block}\")] "))
        + "[GlobalAvgPool2D]");

    /// <summary>What each of many repetitions adds: descriptions and places, no code.</summary>
    private static void CheckGrowth(int most, Func<int, string> layers)
    {
        const string End = "[Loss(LossFunction.MeanSquaredError)] partial class Net;";
        int few = GeneratorRun.Of(layers(10) + End).Files.Single().Text.Length;
        int many = GeneratorRun.Of(layers(40) + End).Files.Single().Text.Length;
        Assert.InRange((many - few) / 30, 1, most);
    }

    private static void Check(string source)
    {
        GeneratorRun.Of("[Network(2)] [Dense(2)] partial class Warm;");
        var clock = Stopwatch.StartNew();
        string text = GeneratorRun.Of(source).Files.Single().Text;
        clock.Stop();
        Assert.DoesNotContain("No network could be made of the declaration", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, LongestFile);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, LongestTime);
    }
}
