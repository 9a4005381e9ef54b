namespace NetGen.Workloads;

/// <summary>A perceptron 64-128-128-10 with ReLU, whose weights fit into the second-level cache with much room left.</summary>
[Network(64)]
[Dense(128, Activation.ReLU)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
public sealed partial class W2;
