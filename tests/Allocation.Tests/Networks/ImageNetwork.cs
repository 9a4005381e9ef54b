namespace NetGen.Allocation.Tests.Networks;

/// <summary>Every kind of layer that has work of its own; enough at a batch of 64 for two threads.</summary>
[Network(3, 14, 14)]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU, Name = "stem")]
[Conv2D(16, 3, Padding = 1, Activation = Activation.SiLU)]
[Add("stem")]
[MaxPool2D(2, Name = "pool")]
[LayerNorm]
[Concat("pool")]
[Conv2D(24, 3, Activation = Activation.ReLU)]
[AvgPool2D(2)]
[Dropout(0.2)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ImageNetwork;
