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

/// <summary>Too many taps to write out.</summary>
[Network(3, 5, 7)]
[Activate(Activation.PReLU)]
[MaxPool2D(5, 6, Stride = 1, Padding = 2)]
[AvgPool2D(4, 8, Stride = 1, Padding = 2)]
[Flatten]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class LargePoolNet;

/// <summary>Windows that leave pixels between them, and others that tile the map.</summary>
[Network(3, 7, 10)]
[Activate(Activation.PReLU)]
[MaxPool2D(2, 1, Stride = 3, Padding = 0, Name = "sparse")]
[AvgPool2D(1, 2, Name = "tiled")]
[MaxPool2D(3, 5, From = "activate1")]
[Concat("tiled")]
[GlobalAvgPool2D]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SparsePoolNet;

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

[Network(2, 2, 2)]
[Conv2D(1, 1, UseBias = false)]
[MaxPool2D(2)]
[Flatten]
[Dense(1, UseBias = false)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TieNet;

/// <summary>Every window reaches over the border and sees the whole map.</summary>
[Network(2, 2, 2)]
[Conv2D(1, 1, UseBias = false)]
[MaxPool2D(3, Stride = 1, Padding = 1)]
[Flatten]
[Dense(1, UseBias = false)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class BorderTieNet;
