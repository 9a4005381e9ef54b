namespace NetGen.Allocation.Tests.Networks;

/// <summary>Enough work at a batch of 128 for two threads.</summary>
[Network(100)]
[Dense(128, Activation.ReLU)]
[Dense(66, Activation.GELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Perceptron;

/// <summary>Learns floats, not classes.</summary>
[Network(8)]
[Dense(12, Activation.PReLU)]
[Dense(3)]
[Loss(LossFunction.Huber)]
internal sealed partial class Regression;
