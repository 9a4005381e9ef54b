namespace NetGen.Norms.Tests.BatchNorms;

[Network(3, 5, 7)]
[BatchNorm(Activation = Activation.Tanh)]
[BatchNorm]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MapNorm3;

[Network(17, 5, 7)]
[BatchNorm(Activation = Activation.SiLU)]
[BatchNorm(Activation = Activation.LeakyReLU)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MapNorm17;

[Network(32, 2, 2)]
[BatchNorm(Activation = Activation.PReLU)]
[BatchNorm]
[Activate(Activation.Tanh)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MapNorm32;

[Network(6)]
[Dense(17)]
[BatchNorm(Activation = Activation.Tanh)]
[Dense(5)]
[BatchNorm]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class DenseNorm;

[Network(3, 3, 2)]
[BatchNorm(Activation = Activation.Tanh)]
[Flatten]
[BatchNorm(Activation = Activation.PReLU)]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FlattenNorm;

/// <summary>BatchNorms that products take in: with and without biases, one with PReLU, one with an Activate behind it.</summary>
[Network(5)]
[Dense(17, UseBias = false)]
[BatchNorm(Activation = Activation.SiLU)]
[Dense(20)]
[BatchNorm]
[Activate(Activation.Tanh)]
[Dense(19)]
[BatchNorm(Activation = Activation.PReLU)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FoldedNorm;

[Network(32, 16, 16)]
[BatchNorm(Activation = Activation.Tanh)]
[BatchNorm(Activation = Activation.Tanh)]
[BatchNorm]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class WideNorm;

[Network(3, 6, 7)]
[Conv2D(5, 3, Padding = 1, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(18, 3, Stride = 2, Padding = 1, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(4, 2, Groups = 2, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ConvolutionNorms;

/// <summary>Wide enough for several threads.</summary>
[Network(3, 16, 16)]
[Conv2D(16, 3, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(20, 3, Stride = 2, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class WideConvolutionNorms;
