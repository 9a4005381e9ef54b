namespace NetGen.Reproducibility.Networks;

// As many outputs as inputs, which some initialisers need.

[Network(23)]
[Dense(23, Activation.ReLU)]
[Dense(23)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SquareDense;

[Network(6, 5, 5)]
[Conv2D(6, 3, Activation = Activation.ReLU)]
[Conv2D(6, 3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SquareConvolutions;
