namespace NetGen.Norms.Tests.LayerNorms;

[Network(3, 5, 7)]
[LayerNorm(Activation = Activation.Tanh)]
[LayerNorm]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MapLayerNorm3;

[Network(17, 2, 3)]
[LayerNorm(Activation = Activation.SiLU)]
[Flatten]
[LayerNorm(Activation = Activation.PReLU)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MapLayerNorm17;

[Network(5)]
[Dense(32)]
[LayerNorm]
[Activate(Activation.Tanh)]
[Dense(70)]
[LayerNorm(Activation = Activation.LeakyReLU)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class DenseLayerNorm;

[Network(20, 16, 16)]
[LayerNorm(Activation = Activation.Tanh)]
[LayerNorm]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class WideLayerNorm;
