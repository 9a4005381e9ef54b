namespace NetGen.Reproducibility.Networks;

/// <summary>Large enough for three threads at a batch of 131, whose tiles have remainders in every direction.</summary>
[Network(100)]
[Dense(130, Activation.ReLU)]
[Dense(67, Activation.GELU, WeightDecay = 0.01)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy, LabelSmoothing = 0.1)]
internal sealed partial class Perceptron;

/// <summary>Small enough for every optimizer; no size is a multiple of a vector.</summary>
[Network(7)]
[Dense(13, Activation.Tanh)]
[Dense(37, Activation.PReLU, UseBias = false)]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Small;

/// <summary>A layer whose samples meet in few sets of a cache, so that narrow vectors read its gradients from copies, in blocks of fewer samples than a batch of 67.</summary>
[Network(3)]
[Dense(512, Activation.Tanh)]
[Dense(250)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Meeting;

/// <summary>A layer whose weights are transposed block by block on the way back, of so many that the last block, the last panels and the last samples are fewer.</summary>
[Network(3)]
[Dense(200, Activation.Tanh)]
[Dense(1605)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Transposed;
