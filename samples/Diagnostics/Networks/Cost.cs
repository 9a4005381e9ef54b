namespace NetGen.Samples.Diagnostics;

/// <summary>Twenty units, computed as thirty-two.</summary>
// info NG6001: 'dense1' computes its 20 units as 32, in panels of 16: 37.5 % of its work is padding, in a layer that takes 98.7 % of the network's predicted time;
//     16 units would take 50 % of that, 32 no more than 20
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
// warning NG6002: one sample's inference takes 129 MiB of working memory for what passes between layers, above 64 MiB, on every thread that predicts; most is in
//     use at 'conv2d2', whose output is (32, 512, 512): use a stride, a pool or fewer filters before it
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
