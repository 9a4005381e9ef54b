namespace NetGen.Reproducibility.Networks;

// One network a loss that the others don't have.

[Network(9)]
[Dense(19)]
[Loss(LossFunction.MeanAbsoluteError)]
internal sealed partial class MeanAbsoluteErrorNetwork;

[Network(9)]
[Dense(19)]
[Loss(LossFunction.Huber, Delta = 0.5)]
internal sealed partial class HuberNetwork;

[Network(9)]
[Dense(19)]
[Loss(LossFunction.BinaryCrossEntropy)]
internal sealed partial class BinaryCrossEntropyNetwork;

[Network(9)]
[Dense(19)]
[Loss(LossFunction.Hinge)]
internal sealed partial class HingeNetwork;
