namespace NetGen.Samples.Mnist;

/// <summary>Two convolutions with pooling, then three dense layers, after LeNet-5 (LeCun et al. 1998).</summary>
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(6, 5, Padding = Padding.Same, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(16, 5, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Flatten]
[Dense(120, Activation.ReLU)]
[Dense(84, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LeNet;
