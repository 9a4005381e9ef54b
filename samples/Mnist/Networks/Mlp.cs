namespace NetGen.Samples.Mnist;

/// <summary>Two hidden layers: 784-256-128-10.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(256, Activation.ReLU)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Mlp;
