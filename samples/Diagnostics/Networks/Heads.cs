namespace NetGen.Samples.Diagnostics;

/// <summary>Probabilities where the loss takes logits, and dropout of the answers themselves.</summary>
// warning NG4001: 'softmax1' turns logits into probabilities and SoftmaxCrossEntropy applies softmax to them once more: of 10 classes none can get above 0.232, so
//     that the loss stays above 1.46; remove 'softmax1'
// warning NG4008: No weights come between 'dropout1' and the loss: in training it sets 20 % of what the network answers to 0 before SoftmaxCrossEntropy is taken
//     of it, and nothing can make up for that; remove 'dropout1' or put it before the last layer with weights
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Softmax]
[Dropout(0.2)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TwiceSoftmax;

/// <summary>Logits for the loss, dropout before the last weights.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dropout(0.2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TwiceSoftmaxFixed;

/// <summary>Squares of probabilities, which hardly correct a mistake made with certainty.</summary>
// warning NG4003: MeanSquaredError of the probabilities of 'softmax1' hardly corrects a mistake made with certainty: where the true class gets 0.01, its logit's
//     gradient is 0.00392, under cross-entropy 0.99; use LossFunction.CategoricalCrossEntropy
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Softmax]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SquaredProbabilities;

/// <summary>Cross-entropy of the same probabilities.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Softmax]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class SquaredProbabilitiesFixed;

/// <summary>What speaks against a class is cut off.</summary>
// warning NG4005: SoftmaxCrossEntropy takes logits of both signs, but the ReLU of 'dense2' gives nothing below 0, so that what speaks against a class is lost, and
//     its gradient too; leave out the activation of 'dense2'
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10, Activation.ReLU)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class CutLogits;

/// <summary>Logits as they are.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class CutLogitsFixed;

/// <summary>A loss of probabilities that gets logits.</summary>
// warning NG4004: CategoricalCrossEntropy takes probabilities but gets what 'dense2' gives as it is, where the logarithm of a negative output is NaN; use
//     LossFunction.SoftmaxCrossEntropy, which takes logits
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class MissingSoftmax;

/// <summary>The loss that takes logits.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MissingSoftmaxFixed;

/// <summary>The loss applies the sigmoid itself.</summary>
// warning NG4002: BinaryCrossEntropy takes logits and applies the sigmoid itself: after the Sigmoid of 'dense2' no probability is below 0.5 or above 0.731; leave
//     out the activation of 'dense2'
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(1, Activation.Sigmoid)]
[Loss(LossFunction.BinaryCrossEntropy)]
internal sealed partial class TwiceSigmoid;

/// <summary>One logit for a yes or no.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(1)]
[Loss(LossFunction.BinaryCrossEntropy)]
internal sealed partial class TwiceSigmoidFixed;

/// <summary>The softmax of a single unit is 1, whatever the network learns.</summary>
// warning NG4007: 'softmax1' is taken over the one unit of 'dense2' and so always gives 1; give each class a unit, or for yes or no remove 'softmax1' and use
//     LossFunction.BinaryCrossEntropy
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(1)]
[Softmax]
[Loss(LossFunction.MeanAbsoluteError)]
internal sealed partial class LoneSoftmax;

/// <summary>A unit a class.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(2)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LoneSoftmaxFixed;

/// <summary>A quantity that no answer outside −1 to 1 can meet.</summary>
// info NG4006: With the Tanh of 'dense2' at its end the network can't reach targets outside -1 to 1; unless all of yours lie within, leave out the activation of
//     'dense2'
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(1, Activation.Tanh)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class BoundedRegression;

/// <summary>An answer of any size.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(1)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class BoundedRegressionFixed;
