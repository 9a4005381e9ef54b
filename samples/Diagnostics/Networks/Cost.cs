namespace NetGen.Samples.Diagnostics;

/// <summary>Twenty units, computed as thirty-two.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(20, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PaddedPanels;

/// <summary>Thirty-two, at the same cost.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(32, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PaddedPanelsFixed;

/// <summary>Photographs at full size through two convolutions.</summary>
[Network(3, 512, 512)]
[Conv2D(64, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(10)]
internal sealed partial class LargeMaps;

/// <summary>A stride of two first.</summary>
[Network(3, 512, 512)]
[Conv2D(64, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(10)]
internal sealed partial class LargeMapsFixed;
