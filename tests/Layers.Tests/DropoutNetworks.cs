namespace NetGen.Layers.Tests;

[Network(11)]
[Dense(50, Activation.Tanh)]
[Dropout(0.3)]
[Dense(40)]
[AlphaDropout(0.2)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class DropoutNet;

[Network(3, 5, 7)]
[Dropout(0.1)]
[Activate(Activation.PReLU)]
[Dropout(0.4)]
[AvgPool2D(2)]
[AlphaDropout(0.25)]
[Flatten]
[Dropout(0.5)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MapDropoutNet;

/// <summary>A map that has not been brought into lanes.</summary>
[Network(3, 5, 7)]
[Dropout(0.2)]
[Flatten]
[AlphaDropout(0.1)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class InputDropoutNet;

/// <summary>With weights of zero and targets of −½ the gradients of the weights are the mean of the masks.</summary>
[Network(1000)]
[Dropout(0.3)]
[Dense(1, Init = Init.Zeros, UseBias = false)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MaskNet;

[Network(7)]
[Dense(5)]
[Dropout(0)]
[AlphaDropout(0.0)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class NoDropoutNet;

[Network(7)]
[Dense(5)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class PlainNet;
