using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Multilayer perceptrons as they are taught, and the blocks of Mixers and transformers.</summary>
public class PerceptronTests
{
    [Theory]
    [InlineData("ReLU", "HeNormal")]
    [InlineData("ReLU", "Auto")]
    [InlineData("LeakyReLU", "HeUniform")]
    [InlineData("PReLU", "HeNormal")]
    [InlineData("Tanh", "XavierUniform")]
    [InlineData("Tanh", "XavierNormal")]
    [InlineData("Softsign", "XavierUniform")]
    [InlineData("ELU", "HeNormal")]
    [InlineData("ELU", "LeCunNormal")]
    [InlineData("GELU", "HeNormal")]
    [InlineData("SiLU", "HeNormal")]
    [InlineData("Mish", "KaimingNormal")]
    [InlineData("GELU", "Auto")]
    public Task A_perceptron_with_the_initialiser_of_the_literature_has_no_warnings(string activation, string initialiser) => VerifyAsync($"""
        [Network(784, Init = Init.{initialiser}, InputMean = 0.1307, InputVariance = 0.0949)]
        [Dense(512, Activation.{activation})] [Dropout(0.2)]
        [Dense(256, Activation.{activation})] [Dropout(0.2)]
        [Dense(128, Activation.{activation})]
        [Dense(64, Activation.{activation})]
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Theory]
    [InlineData("XavierUniform")]
    [InlineData("LeCunNormal")]
    [InlineData("Auto")]
    public Task A_sigmoid_perceptron_has_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(784, Init = Init.{initialiser})]
        [Dense(100, Activation.Sigmoid)] [Dense(30, Activation.Sigmoid)] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task A_sigmoid_perceptron_with_quadratic_cost_has_no_warnings() => VerifyAsync("""
        [Network(784, Init = Init.LeCunNormal)]
        [Dense(30, Activation.Sigmoid)] [Dense(10, Activation.Sigmoid)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Theory]
    [InlineData("Sigmoid")]
    [InlineData("Softplus")]
    [InlineData("Tanh")]
    [InlineData("ReLU")]
    public Task A_deep_perceptron_under_Auto_has_no_warnings(string activation) => VerifyAsync($"""
        [Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
        {Repeat(10, $"[Dense(100, Activation.{activation})]")}
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Dropout_on_the_input_and_after_wide_layers_has_no_warnings() => VerifyAsync("""
        [Network(784, Init = Init.HeNormal)]
        [Dropout(0.2)]
        [Dense(1024, Activation.ReLU)] [Dropout(0.5)]
        [Dense(1024, Activation.ReLU)] [Dropout(0.5)]
        [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task BatchNorm_before_ReLU_has_no_warnings_with_any_initialiser() => VerifyAsync("""
        [Network(40, Init = Init.XavierUniform)]
        [BatchNorm]
        [Dense(200, UseBias = false)] [BatchNorm(Activation = Activation.ReLU)] [Dropout(0.1)]
        [Dense(100, UseBias = false, Init = Init.Normal)] [BatchNorm(Activation = Activation.ReLU)]
        [Dense(1)]
        [Loss(LossFunction.BinaryCrossEntropy)]
        """);

    [Fact]
    public Task BatchNorm_after_ReLU_has_no_warnings() => VerifyAsync("""
        [Network(40, Init = Init.HeUniform)]
        [Dense(200, Activation.ReLU)] [BatchNorm] [Dropout(0.1)]
        [Dense(100, Activation.ReLU)] [BatchNorm]
        [Dense(1)]
        [Loss(LossFunction.BinaryCrossEntropy)]
        """);

    [Theory]
    [InlineData("Init = Init.Auto")]
    [InlineData("Init = Init.Normal, InitStd = 0.02")]
    public Task Feed_forward_blocks_of_a_transformer_have_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(128)]
        [Dense(128, Init = Init.XavierUniform, Name = "block0")]
        {Blocks(6, block => $"""
            [LayerNorm] [Dense(512, Activation.GELU, {initialiser})] [Dropout(0.1)] [Dense(128, {initialiser})] [Dropout(0.1)] [Add("block{block - 1}", Name = "block{block}")]
            """)}
        [LayerNorm] [Dense(10)]
        [Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)]
        """);

    [Fact]
    public Task An_MLP_Mixer_has_no_warnings() => VerifyAsync($"""
        [Network(3, 32, 32)]
        [Conv2D(128, 4, Stride = 4, Name = "channels0")]
        {Blocks(4, block => $"""
            [LayerNorm] [Conv2D(128, 7, Padding = Padding.Same, Groups = 128, Activation = Activation.GELU)] [Conv2D(128, 7, Padding = Padding.Same, Groups = 128)]
            [Add("channels{block - 1}", Name = "tokens{block}")]
            [LayerNorm] [Conv2D(512, 1, Activation = Activation.GELU)] [Conv2D(128, 1)] [Add("tokens{block}", Name = "channels{block}")]
            """)}
        [LayerNorm] [GlobalAvgPool2D] [Dense(10, Init = Init.Zeros)]
        [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task A_policy_with_orthogonal_weights_has_no_warnings() => VerifyAsync("""
        [Network(17)]
        [Dense(64, Activation.Tanh, Init = Init.Orthogonal, InitGain = 1.4142)]
        [Dense(64, Activation.Tanh, Init = Init.Orthogonal, InitGain = 1.4142)]
        [Dense(6, Init = Init.Orthogonal, InitGain = 0.01)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task A_critic_with_a_uniform_last_layer_has_no_warnings() => VerifyAsync("""
        [Network(23, Init = Init.HeUniform)]
        [Dense(400, Activation.ReLU)] [Dense(300, Activation.ReLU)]
        [Dense(1, Init = Init.Uniform, InitMin = -0.003, InitMax = 0.003)]
        [Loss(LossFunction.MeanSquaredError)]
        """);

    [Fact]
    public Task A_physics_informed_network_has_no_warnings() => VerifyAsync($"""
        [Network(2, Init = Init.XavierNormal)]
        {Repeat(8, "[Dense(20, Activation.Tanh)]")}
        [Dense(1)]
        [Loss(LossFunction.MeanSquaredError)]
        """);
}
