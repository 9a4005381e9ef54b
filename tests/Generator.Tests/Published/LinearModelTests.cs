using static NetGen.Generator.Tests.Published.PublishedNetwork;

namespace NetGen.Generator.Tests.Published;

/// <summary>Models of one layer.</summary>
public class LinearModelTests
{
    [Theory]
    [InlineData("")]
    [InlineData(", Init = Init.Zeros")]
    [InlineData(", Init = Init.Normal, InitStd = 0.01")]
    [InlineData(", Init = Init.XavierUniform")]
    public Task Softmax_regression_has_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(784, InputMean = 0.1307, InputVariance = 0.0949)] [Dense(10{initialiser})] [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Softmax_regression_on_images_has_no_warnings() => VerifyAsync("""
        [Network(1, 28, 28)] [Flatten] [Dense(10)] [Loss(LossFunction.SoftmaxCrossEntropy)]
        """);

    [Fact]
    public Task Softmax_regression_with_probabilities_has_no_warnings() => VerifyAsync("""
        [Network(4)] [Dense(3)] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)]
        """);

    [Theory]
    [InlineData("")]
    [InlineData(", Init = Init.Zeros")]
    public Task Logistic_regression_has_no_warnings(string initialiser) => VerifyAsync($"""
        [Network(30)] [Dense(1{initialiser})] [Loss(LossFunction.BinaryCrossEntropy)]
        """);

    [Theory]
    [InlineData("MeanSquaredError")]
    [InlineData("MeanAbsoluteError")]
    [InlineData("Huber")]
    [InlineData("Hinge")]
    public Task Linear_regression_and_a_support_vector_machine_have_no_warnings(string loss) => VerifyAsync($"""
        [Network(13)] [Dense(1)] [Loss(LossFunction.{loss})]
        """);

    [Fact]
    public Task A_model_without_a_loss_has_no_warnings() => VerifyAsync("[Network(4)] [Dense(16, Activation.ReLU)] [Dense(1, Activation.Sigmoid)]");
}
