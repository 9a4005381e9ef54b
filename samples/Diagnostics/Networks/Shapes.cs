namespace NetGen.Samples.Diagnostics;

/// <summary>Windows that don't come out even.</summary>
// info NG1008: 'conv2d1': with an even kernel of 4×4, Padding.Same pads 1, 1 pixels at the top and left but 2, 2 at the bottom and right; an odd kernel keeps the
//     output centred
// info NG1007: 'maxpool2d1' never reads the last row and column of the 28×28 pixels it gets: a window of 3×3 with stride 3 does not come out even; Padding.Same
//     reads them all
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(8, 4, Padding = Padding.Same, Activation = Activation.ReLU)]
[MaxPool2D(3)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class UnevenWindows;

/// <summary>An odd kernel, and a pool that divides the map.</summary>
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(8, 5, Padding = Padding.Same, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class UnevenWindowsFixed;
