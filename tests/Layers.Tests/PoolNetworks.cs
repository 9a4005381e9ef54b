namespace NetGen.Layers.Tests;

[Network(3, 5, 7)]
[Activate(Activation.PReLU)]
[MaxPool2D(2)]
[Flatten]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MaxPoolNet;

[Network(17, 5, 7)]
[Activate(Activation.PReLU)]
[MaxPool2D(3, 2, Stride = 1, Padding = 1)]
[Flatten]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class OverlappingMaxPoolNet;

[Network(3, 5, 7)]
[Activate(Activation.PReLU)]
[MaxPool2D(3, Stride = 2, Padding = Padding.Same)]
[AvgPool2D(2, Stride = 1, Padding = Padding.Same)]
[Flatten]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SamePoolNet;

[Network(17, 5, 7)]
[Activate(Activation.PReLU)]
[AvgPool2D(2, 3, Stride = 1, Padding = 1)]
[AvgPool2D(1, 2, Stride = 3)]
[Flatten]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class AveragePoolNet;

[Network(33, 5, 7)]
[Activate(Activation.PReLU)]
[GlobalAvgPool2D]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class GlobalAveragePoolNet;

/// <summary>Pools alone: nothing learns.</summary>
[Network(3, 4, 4)]
[MaxPool2D(2)]
internal sealed partial class BareMaxPoolNet;
