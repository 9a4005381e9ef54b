using System.Globalization;
using NetGen.Generator.Tests.Compilations;

namespace NetGen.Generator.Tests.Analyzers;

/// <summary>The figures in the messages of NG4.</summary>
public class HeadMessageTests
{
    [Theory]
    [InlineData("[Network(4)] [Dense(2)] [Softmax] [LogSoftmax] partial class Net;",
        "'softmax1' feeds 'logsoftmax1', and the softmax of probabilities is nearly uniform: of 2 classes none can get above 0.731, so that its negative logarithm stays above 0.313; remove 'softmax1'")]
    [InlineData("[Network(4)] [Dense(2)] [LogSoftmax] [Softmax] partial class Net;",
        "'logsoftmax1' feeds 'softmax1', which takes a softmax of it once more and changes nothing by that; remove 'logsoftmax1'")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(3, 1)] [Softmax] [GlobalAvgPool2D] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;",
        "'softmax1' turns logits into probabilities and SoftmaxCrossEntropy applies softmax to them once more; remove 'softmax1'")]
    [InlineData("[Network(4)] [Dense(3)] [Activate(Activation.Sigmoid)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;",
        "BinaryCrossEntropy takes logits and applies the sigmoid itself: after the Sigmoid 'activate1' no probability is below 0.5 or above 0.731; remove 'activate1'")]
    [InlineData("[Network(4)] [Dense(3, Activation.Sigmoid)] [Loss(LossFunction.MeanSquaredError)] partial class Net;",
        "MeanSquaredError of the Sigmoid of 'dense1' hardly corrects a mistake made with certainty: where 0.01 is predicted for 1, the logit's gradient is 0.0196, under cross-entropy 0.99; that is common for images in [0, 1], but for yes or no use LossFunction.BinaryCrossEntropy and leave out the activation of 'dense1'")]
    [InlineData("[Network(4)] [Dense(3)] [LogSoftmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;",
        "CategoricalCrossEntropy takes probabilities but gets the log-probabilities of 'logsoftmax1', all of them below 0; use LossFunction.SoftmaxCrossEntropy, which takes logits")]
    [InlineData("[Network(4)] [Dense(3, Activation.Sigmoid)] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;",
        "CategoricalCrossEntropy takes probabilities but gets the Sigmoid of 'dense1', whose outputs don't sum to 1; use LossFunction.SoftmaxCrossEntropy, which takes logits")]
    [InlineData("[Network(4)] [Dense(3, Activation.Sigmoid)] [Softmax] [Loss(LossFunction.CategoricalCrossEntropy)] partial class Net;",
        "Softmax takes logits of both signs, but the Sigmoid of 'dense1' gives nothing outside 0 to 1, so that of 3 classes none can get above 0.576; leave out the activation of 'dense1'")]
    [InlineData("[Network(4)] [Dense(3, Activation.ELU, Alpha = 0.5)] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;",
        "BinaryCrossEntropy takes logits of both signs, but the ELU of 'dense1' gives nothing below -0.5, so that no probability gets below 0.378; leave out the activation of 'dense1'")]
    [InlineData("[Network(4)] [Dense(3, Activation.LeakyReLU)] [Loss(LossFunction.SoftmaxCrossEntropy)] partial class Net;",
        "SoftmaxCrossEntropy takes logits of both signs, but the LeakyReLU of 'dense1' passes only 0.01 of what speaks against a class; leave out the activation of 'dense1'")]
    [InlineData("[Network(4)] [Dense(3)] [LogSoftmax] [Loss(LossFunction.BinaryCrossEntropy)] partial class Net;",
        "BinaryCrossEntropy takes logits of both signs, but 'logsoftmax1' gives nothing above 0, so that no probability gets above 0.5; remove 'logsoftmax1'")]
    [InlineData("[Network(4)] [Dense(1, Activation.Softplus)] [Loss(LossFunction.Huber)] partial class Net;",
        "With the Softplus of 'dense1' at its end the network can't reach targets below 0; unless all of yours lie within, leave out the activation of 'dense1'")]
    [InlineData("[Network(3, 4, 4)] [Conv2D(1, 1)] [LogSoftmax] partial class Net;",
        "'logsoftmax1' is taken over the one channel of 'conv2d1' and so always gives 0; give each class a channel, or for yes or no remove 'logsoftmax1' and use LossFunction.BinaryCrossEntropy")]
    [InlineData("[Network(4)] [Dense(4, Activation.SELU)] [AlphaDropout(0.05)] [Loss(LossFunction.Hinge)] partial class Net;",
        "No weights come between 'alphadropout1' and the loss: in training it replaces 5 % of what the network answers before Hinge is taken of it, and nothing can make up for that; remove 'alphadropout1' or put it before the last layer with weights")]
    public async Task A_message_tells_both_sides_the_figures_and_the_remedy(string source, string expected)
    {
        var diagnostics = await AnalyzerRun.AnalyzeAsync(TestCompilation.Of(source));
        Assert.Equal(expected, Assert.Single(diagnostics).GetMessage(CultureInfo.InvariantCulture));
    }
}
