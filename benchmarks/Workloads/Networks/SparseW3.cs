namespace NetGen.Workloads;

/// <summary><see cref="W3"/> for images that are mostly background: one sample passes over the pixels that are zero.</summary>
[Network(784, SparseInput = true)]
[Dense(256, Activation.ReLU)]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
public sealed partial class SparseW3;
