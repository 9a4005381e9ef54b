namespace NetGen.Workloads;

/// <summary>Three convolutions 3×3 of 16, 32 and 64 channels with batch normalisation and ReLU, the latter two with stride 2; a global average; 10 outputs.</summary>
[Network(3, 32, 32)]
[Conv2D(16, 3, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(32, 3, Stride = 2, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(64, 3, Stride = 2, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
public sealed partial class W6;
