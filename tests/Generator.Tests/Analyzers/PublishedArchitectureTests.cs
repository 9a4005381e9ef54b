using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>Networks as they are published and taught: nothing in them is worth a warning.</summary>
public class PublishedArchitectureTests
{
    [Theory]
    [InlineData("LeNet-5", """
        [Network(1, 28, 28)]
        [Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.Tanh)] [AvgPool2D(2)]
        [Conv2D(16, 5, Activation = Activation.Tanh)] [AvgPool2D(2)]
        [Flatten] [Dense(120, Activation.Tanh)] [Dense(84, Activation.Tanh)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """)]
    [InlineData("VGG-like", """
        [Network(3, 32, 32, Init = Init.HeNormal)]
        [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Conv2D(128, 3, Padding = 1, Activation = Activation.ReLU)] [Conv2D(128, 3, Padding = 1, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Flatten] [Dense(512, Activation.ReLU)] [Dropout(0.5)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """)]
    [InlineData("ResNet-like", """
        [Network(3, 224, 224)]
        [Conv2D(64, 7, Stride = 2, Padding = 3, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2, Padding = 1, Name = "stem")]
        [Conv2D(64, 3, Padding = 1, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(64, 3, Padding = 1, UseBias = false)] [BatchNorm]
        [Add("stem", Activation = Activation.ReLU, Name = "block1")]
        [Conv2D(128, 1, Stride = 2, UseBias = false)] [BatchNorm(Name = "projection")]
        [Conv2D(128, 3, Stride = 2, Padding = 1, UseBias = false, From = "block1")] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(128, 3, Padding = 1, UseBias = false)] [BatchNorm]
        [Add("projection", Activation = Activation.ReLU)]
        [GlobalAvgPool2D] [Dense(1000)]
        [Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)]
        """)]
    [InlineData("pre-activation ResNet", """
        [Network(16, 32, 32)]
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(16, 3, Padding = 1)] [BatchNorm(Activation = Activation.ReLU)] [Conv2D(16, 3, Padding = 1, Init = Init.Zeros)] [Add("input")]
        [GlobalAvgPool2D] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)]
        """)]
    [InlineData("depthwise-separable", """
        [Network(3, 32, 32)]
        [Conv2D(32, 3, Stride = 2, Padding = 1)] [BatchNorm(Activation = Activation.ReLU6)]
        [Conv2D(32, 3, Padding = 1, Groups = 32)] [BatchNorm(Activation = Activation.ReLU6)] [Conv2D(64, 1)] [BatchNorm(Activation = Activation.ReLU6)]
        [GlobalAvgPool2D] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)]
        """)]
    [InlineData("SqueezeNet's fire", """
        [Network(96, 55, 55)]
        [Conv2D(16, 1, Activation = Activation.ReLU, Name = "squeeze")] [Conv2D(64, 1, Activation = Activation.ReLU, Name = "small")]
        [Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU, From = "squeeze")] [Concat("small")] [MaxPool2D(3, Stride = 2)]
        [Dropout(0.5)] [Conv2D(10, 1, Activation = Activation.ReLU)] [GlobalAvgPool2D] [Loss(LossFunction.SoftmaxCrossEntropy)]
        """)]
    [InlineData("DenseNet-like", """
        [Network(16, 8, 8)]
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(12, 3, Padding = 1)] [Concat("input", Name = "first")]
        [BatchNorm(Activation = Activation.ReLU)] [Conv2D(12, 3, Padding = 1)] [Concat("first")]
        [GlobalAvgPool2D] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)]
        """)]
    [InlineData("self-normalising", """
        [Network(30, Init = Init.LeCunNormal)]
        [Dense(64, Activation.SELU)] [AlphaDropout(0.05)] [Dense(64, Activation.SELU)] [AlphaDropout(0.05)] [Dense(1)] [Loss(LossFunction.BinaryCrossEntropy)]
        """)]
    [InlineData("autoencoder", """
        [Network(784)]
        [Dense(128, Activation.ReLU)] [Dense(16)] [Dense(128, Activation.ReLU)] [Dense(784, Activation.Sigmoid)] [Loss(LossFunction.MeanSquaredError)]
        """)]
    [InlineData("softmax regression", "[Network(4)] [Dense(3)] [Loss(LossFunction.SoftmaxCrossEntropy)]")]
    [InlineData("logistic regression", "[Network(4)] [Dense(1)] [Loss(LossFunction.BinaryCrossEntropy)]")]
    public async Task A_published_architecture_has_no_warnings(string name, string attributes)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of($"{attributes} public sealed partial class Net;"));
        Assert.True(diagnostics.All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning), $"{name}: {string.Join("\n", diagnostics)}");
    }
}
