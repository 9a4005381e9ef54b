namespace NetGen.Workloads;

/// <summary>A perceptron 784-1024-1024-10 with ReLU, whose weights come from the third-level cache.</summary>
[Network(784)]
[Dense(1024, Activation.ReLU)]
[Dense(1024, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
public sealed partial class W4;
