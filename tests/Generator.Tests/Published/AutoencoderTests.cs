using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Autoencoders: from principal components to stacks of nine layers.</summary>
public class AutoencoderTests
{
    private const string Digits = "784, InputMean = 0.1307, InputVariance = 0.0949";

    [Theory]
    [InlineData("Dense(784, Activation.Sigmoid)", "MeanSquaredError")]
    [InlineData("Dense(784)", "MeanSquaredError")]
    [InlineData("Dense(784)", "BinaryCrossEntropy")]
    [InlineData("Dense(784)", "MeanAbsoluteError")]
    public Task A_ReLU_autoencoder_with_a_linear_code_has_no_warnings(string head, string loss) => VerifyAsync($"""
        [Network({Digits})]
        [Dense(256, Activation.ReLU)] [Dense(64, Activation.ReLU)] [Dense(16)]
        [Dense(64, Activation.ReLU)] [Dense(256, Activation.ReLU)] [{head}]
        [Loss(LossFunction.{loss})]
        """);

    [Fact]
    public Task A_single_hidden_layer_has_no_warnings() => VerifyAsync($"""
        [Network({Digits}, Init = Init.HeUniform)]
        [Dense(32, Activation.ReLU)] [Dense(784, Activation.Sigmoid, Init = Init.XavierUniform)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task Principal_components_have_no_warnings() => VerifyAsync($"""
        [Network({Digits})]
        [Dense(32, Init = Init.XavierUniform)] [Dense(784, Init = Init.XavierUniform)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task The_deep_autoencoder_of_Hinton_and_Salakhutdinov_has_no_warnings_under_Auto() => VerifyAsync($"""
        [Network({Digits})]
        [Dense(1000, Activation.Sigmoid)] [Dense(500, Activation.Sigmoid)] [Dense(250, Activation.Sigmoid)] [Dense(30)]
        [Dense(250, Activation.Sigmoid)] [Dense(500, Activation.Sigmoid)] [Dense(1000, Activation.Sigmoid)] [Dense(784)]
        [Loss(LossFunction.BinaryCrossEntropy)]
        """);

    [Fact]
    public Task A_deep_tanh_autoencoder_has_no_warnings() => VerifyAsync($"""
        [Network({Digits}, Init = Init.XavierUniform)]
        [Dense(512, Activation.Tanh)] [Dense(128, Activation.Tanh)] [Dense(8)]
        [Dense(128, Activation.Tanh)] [Dense(512, Activation.Tanh)] [Dense(784)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task A_denoising_autoencoder_has_no_warnings() => VerifyAsync($"""
        [Network({Digits}, Init = Init.XavierUniform)]
        [Dropout(0.3)] [Dense(256, Activation.Sigmoid)] [Dense(784, Activation.Sigmoid)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task A_convolutional_encoder_with_a_dense_decoder_has_no_warnings() => VerifyAsync("""
        [Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949, Init = Init.HeNormal)]
        [Conv2D(16, 3, Stride = 2, Padding = 1, Activation = Activation.ReLU)] [Conv2D(32, 3, Stride = 2, Padding = 1, Activation = Activation.ReLU)]
        [Flatten] [Dense(32)]
        [Dense(256, Activation.ReLU)] [Dense(784)]
        [Loss(LossFunction.BinaryCrossEntropy)]
        """);

    [Fact]
    public Task A_sparse_wide_code_has_no_warnings() => VerifyAsync("""
        [Network(64)]
        [Dense(1024, Activation.ReLU)] [Dense(64)]
        [Loss(LossFunction.MeanSquaredError)]
        """);
}
