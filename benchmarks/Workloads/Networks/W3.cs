namespace NetGen.Workloads;

/// <summary>A perceptron 784-256-128-10 with ReLU, as people train it on MNIST; its weights just about fill a second-level cache of 1 MiB.</summary>
[Network(784)]
[Dense(256, Activation.ReLU)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
public sealed partial class W3;
