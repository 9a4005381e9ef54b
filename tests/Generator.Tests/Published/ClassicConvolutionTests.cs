using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Convolution, pooling, dense layers: from LeNet to VGG.</summary>
public class ClassicConvolutionTests
{
    [Theory]
    [InlineData("LeCunUniform")]
    [InlineData("XavierUniform")]
    [InlineData("Auto")]
    public Task LeNet_5_with_tanh_has_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(1, 28, 28, Init = Init.{initialiser})]
        [Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.Tanh)] [AvgPool2D(2)]
        [Conv2D(16, 5, Activation = Activation.Tanh)] [AvgPool2D(2)]
        [Flatten] [Dense(120, Activation.Tanh)] [Dense(84, Activation.Tanh)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task LeNet_with_sigmoid_and_Xavier_has_no_warnings() => VerifyAsync("""
        [Network(1, 28, 28, Init = Init.XavierUniform)]
        [Conv2D(6, 5, Padding = 2, Activation = Activation.Sigmoid)] [AvgPool2D(2)]
        [Conv2D(16, 5, Activation = Activation.Sigmoid)] [AvgPool2D(2)]
        [Flatten] [Dense(120, Activation.Sigmoid)] [Dense(84, Activation.Sigmoid)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", InputMean = 0.1307, InputVariance = 0.0949")]
    public Task LeNet_with_ReLU_has_no_warnings(string moments) => VerifyAsync($"""
        [Network(1, 28, 28{moments})]
        [Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Conv2D(16, 5, Activation = Activation.ReLU)] [MaxPool2D(2)]
        [Flatten] [Dense(120, Activation.ReLU)] [Dense(84, Activation.ReLU)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task AlexNet_has_no_warnings() => VerifyAsync("""
        [Network(3, 224, 224, Init = Init.HeNormal)]
        [Conv2D(96, 11, Stride = 4, Padding = 2, Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2)]
        [Conv2D(256, 5, Padding = 2, Groups = 2, Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2)]
        [Conv2D(384, 3, Padding = 1, Activation = Activation.ReLU)]
        [Conv2D(384, 3, Padding = 1, Groups = 2, Activation = Activation.ReLU)]
        [Conv2D(256, 3, Padding = 1, Groups = 2, Activation = Activation.ReLU)] [MaxPool2D(3, Stride = 2)]
        [Flatten]
        [Dense(4096, Activation.ReLU)] [Dropout(0.5)]
        [Dense(4096, Activation.ReLU)] [Dropout(0.5)]
        [Dense(1000)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Theory]
    [InlineData("Init = Init.HeNormal")]
    [InlineData("Init = Init.KaimingUniform")]
    public Task VGG_16_with_He_has_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(3, 224, 224, {initialiser})]
        {Repeat(2, "[Conv2D(64, 3, Padding = 1, Activation = Activation.ReLU)]")} [MaxPool2D(2)]
        {Repeat(2, "[Conv2D(128, 3, Padding = 1, Activation = Activation.ReLU)]")} [MaxPool2D(2)]
        {Repeat(3, "[Conv2D(256, 3, Padding = 1, Activation = Activation.ReLU)]")} [MaxPool2D(2)]
        {Repeat(3, "[Conv2D(512, 3, Padding = 1, Activation = Activation.ReLU)]")} [MaxPool2D(2)]
        {Repeat(3, "[Conv2D(512, 3, Padding = 1, Activation = Activation.ReLU)]")} [MaxPool2D(2)]
        [Flatten]
        [Dense(4096, Activation.ReLU)] [Dropout(0.5)]
        [Dense(4096, Activation.ReLU)] [Dropout(0.5)]
        [Dense(1000)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task VGG_with_He_by_fan_out_and_BatchNorm_has_no_warnings()
    {
        const string Convolution = "Init = Init.HeNormal, InitFan = Fan.Out)] [BatchNorm(Activation = Activation.ReLU)]";
        return VerifyAsync($"""
            [Network(3, 32, 32)]
            {Repeat(2, $"[Conv2D(64, 3, Padding = 1, UseBias = false, {Convolution}")} [MaxPool2D(2)]
            {Repeat(2, $"[Conv2D(128, 3, Padding = 1, UseBias = false, {Convolution}")} [MaxPool2D(2)]
            {Repeat(3, $"[Conv2D(256, 3, Padding = 1, {Convolution}")} [MaxPool2D(2)]
            {Repeat(3, $"[Conv2D(512, 3, Padding = 1, {Convolution}")} [MaxPool2D(2)]
            [Flatten] [Dense(512, Activation.ReLU, Init = Init.HeNormal)] [Dropout(0.5)] [Dense(10, Init = Init.XavierNormal)]
            [Loss(LossFunction.SoftmaxCrossEntropy)]
            """);
    }

    [Fact]
    public Task The_small_network_of_tutorials_has_no_warnings() => VerifyAsync("""
        [Network(3, 32, 32, Init = Init.HeUniform)]
        [Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
        [Conv2D(32, 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Dropout(0.25)]
        [Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
        [Conv2D(64, 3, Activation = Activation.ReLU)] [MaxPool2D(2)] [Dropout(0.25)]
        [Flatten] [Dense(512, Activation.ReLU)] [Dropout(0.5)]
        [Dense(10)] [Softmax]
        [Loss(LossFunction.CategoricalCrossEntropy)]
        """);

    [Fact]
    public Task The_deep_Q_network_has_no_warnings() => VerifyAsync("""
        [Network(4, 84, 84, InputMean = 0.3, InputVariance = 0.1)]
        [Conv2D(32, 8, Stride = 4, Activation = Activation.ReLU)]
        [Conv2D(64, 4, Stride = 2, Activation = Activation.ReLU)]
        [Conv2D(64, 3, Activation = Activation.ReLU)]
        [Flatten] [Dense(512, Activation.ReLU)] [Dense(18)]
        [Loss(LossFunction.Huber)]
        """);
}
