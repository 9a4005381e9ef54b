using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Pools;

[Studied("VGG in small: ReLU, HeNormal, MaxPool 2 after every second 3×3")]
[Network(3, 24, 24, Init = Init.HeNormal)]
[Conv2D(16, 3, Padding = 1, Activation = ReLU), Conv2D(16, 3, Padding = 1, Activation = ReLU), MaxPool2D(2)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), Conv2D(32, 3, Padding = 1, Activation = ReLU), MaxPool2D(2)]
[Conv2D(48, 3, Padding = 1, Activation = ReLU), Conv2D(48, 3, Padding = 1, Activation = ReLU), MaxPool2D(2)]
[Flatten]
[Dense(128, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MaxPooled;

[Studied("LeNet-5: Tanh, AvgPool 2, XavierUniform")]
[Network(1, 28, 28, Init = Init.XavierUniform)]
[Conv2D(6, 5, Padding = Padding.Same, Activation = Tanh), AvgPool2D(2)]
[Conv2D(16, 5, Activation = Tanh), AvgPool2D(2)]
[Flatten]
[Dense(120, Tanh), Dense(84, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LeNetTanh;

[Studied("LeNet with ReLU and MaxPool 2 on the moments of MNIST, Auto")]
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(6, 5, Padding = Padding.Same, Activation = ReLU), MaxPool2D(2)]
[Conv2D(16, 5, Activation = ReLU), MaxPool2D(2)]
[Flatten]
[Dense(120, ReLU), Dense(84, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LeNetReLU;

[Studied("3×3 convolutions, ReLU, HeNormal, global average pool")]
[Network(8, 8, 8, Init = Init.HeNormal)]
[Conv2D(64, 3, Padding = 1, Activation = ReLU), Conv2D(64, 3, Padding = 1, Activation = ReLU)]
[Conv2D(64, 3, Padding = 1, Activation = ReLU)]
[GlobalAvgPool2D]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class GlobalPooled;

[Studied("MaxPool 3 with stride 2, ReLU, Auto")]
[Network(3, 31, 31)]
[Conv2D(32, 3, Activation = ReLU), MaxPool2D(3, Stride = 2)]
[Conv2D(32, 3, Activation = ReLU), MaxPool2D(3, Stride = 2)]
[Flatten]
[Dense(64, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class OverlappingMax;

[Studied("AvgPool 3 with stride 2 and padding, ReLU, HeNormal")]
[Network(4, 16, 16, Init = Init.HeNormal)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), AvgPool2D(3, Stride = 2, Padding = 1)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), AvgPool2D(3, Stride = 2, Padding = 1)]
[Flatten]
[Dense(64, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PaddedAverage;

[Studied("convolution, MaxPool 2, then Tanh; XavierNormal")]
[Network(3, 20, 20, Init = Init.XavierNormal)]
[Conv2D(24, 5), MaxPool2D(2), Activate(Tanh)]
[Conv2D(48, 3), MaxPool2D(2), Activate(Tanh)]
[Flatten]
[Dense(64, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MaxBeforeActivation;
