using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Convolutions;

[Studied("4 × 3×3 without padding, 32 channels, ReLU, HeNormal")]
[Network(16, 14, 14, Init = Init.HeNormal)]
[Conv2D(32, 3, Activation = ReLU), Conv2D(32, 3, Activation = ReLU)]
[Conv2D(32, 3, Activation = ReLU), Conv2D(32, 3, Activation = ReLU)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ValidReLU;

[Studied("8 × 3×3 zero-padded, 32 channels on 10×10, ReLU, HeNormal")]
[Network(16, 10, 10, Init = Init.HeNormal)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), Conv2D(32, 3, Padding = 1, Activation = ReLU)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), Conv2D(32, 3, Padding = 1, Activation = ReLU)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), Conv2D(32, 3, Padding = 1, Activation = ReLU)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), Conv2D(32, 3, Padding = 1, Activation = ReLU)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PaddedReLU;

[Studied("6 × 5×5 zero-padded, 16 channels on 8×8, Tanh, XavierNormal")]
[Network(8, 8, 8, Init = Init.XavierNormal)]
[Conv2D(16, 5, Padding = Padding.Same, Activation = Tanh), Conv2D(16, 5, Padding = Padding.Same, Activation = Tanh)]
[Conv2D(16, 5, Padding = Padding.Same, Activation = Tanh), Conv2D(16, 5, Padding = Padding.Same, Activation = Tanh)]
[Conv2D(16, 5, Padding = Padding.Same, Activation = Tanh), Conv2D(16, 5, Padding = Padding.Same, Activation = Tanh)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PaddedTanh;

[Studied("strides of 2 instead of pools, ReLU, Auto")]
[Network(3, 32, 32)]
[Conv2D(16, 3, Stride = 2, Padding = 1, Activation = ReLU)]
[Conv2D(32, 3, Stride = 2, Padding = 1, Activation = ReLU)]
[Conv2D(64, 3, Stride = 2, Padding = 1, Activation = ReLU)]
[Conv2D(64, 2, Activation = ReLU)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class StridedReLU;

[Studied("dilation 1, 2 and 4, SELU, LeCunNormal")]
[Network(8, 18, 18, Init = Init.LeCunNormal)]
[Conv2D(24, 3, Activation = SELU)]
[Conv2D(24, 3, Dilation = 2, Activation = SELU)]
[Conv2D(24, 3, Dilation = 4, Activation = SELU)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DilatedSELU;

[Studied("5 × 3×3 in 4 groups, 64 channels, ReLU, HeNormal")]
[Network(32, 6, 6, Init = Init.HeNormal)]
[Conv2D(64, 3, Padding = 1, Groups = 4, Activation = ReLU), Conv2D(64, 3, Padding = 1, Groups = 4, Activation = ReLU)]
[Conv2D(64, 3, Padding = 1, Groups = 4, Activation = ReLU), Conv2D(64, 3, Padding = 1, Groups = 4, Activation = ReLU)]
[Conv2D(64, 3, Padding = 1, Groups = 4, Activation = ReLU)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class GroupedReLU;

[Studied("4 depthwise-separable pairs, 64 channels, ReLU, Auto")]
[Network(64, 8, 8)]
[Conv2D(64, 3, Padding = 1, Groups = 64, Activation = ReLU), Conv2D(64, 1, Activation = ReLU)]
[Conv2D(64, 3, Padding = 1, Groups = 64, Activation = ReLU), Conv2D(64, 1, Activation = ReLU)]
[Conv2D(64, 3, Padding = 1, Groups = 64, Activation = ReLU), Conv2D(64, 1, Activation = ReLU)]
[Conv2D(64, 3, Padding = 1, Groups = 64, Activation = ReLU), Conv2D(64, 1, Activation = ReLU)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Separable;

[Studied("6 × 1×1, 128 channels on 6×6, ReLU6, Auto")]
[Network(64, 6, 6)]
[Conv2D(128, 1, Activation = ReLU6), Conv2D(128, 1, Activation = ReLU6), Conv2D(128, 1, Activation = ReLU6)]
[Conv2D(128, 1, Activation = ReLU6), Conv2D(128, 1, Activation = ReLU6), Conv2D(128, 1, Activation = ReLU6)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Pointwise;

[Studied("8 × 3×3 zero-padded, 32 channels, Tanh, DeltaOrthogonal of gain 1.2")]
[Network(16, 6, 6, Init = Init.DeltaOrthogonal)]
[Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2), Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2)]
[Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2), Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2)]
[Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2), Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2)]
[Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2), Conv2D(32, 3, Padding = 1, Activation = Tanh, InitGain = 1.2)]
[Flatten]
[Dense(10, Init = Init.Auto)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DeltaOrthogonalTanh;

[Studied("5 × 3×3, 48 channels, ReLU, Orthogonal of gain √2")]
[Network(16, 12, 12, Init = Init.Orthogonal)]
[Conv2D(48, 3, Activation = ReLU, InitGain = 1.4142135623730951)]
[Conv2D(48, 3, Activation = ReLU, InitGain = 1.4142135623730951)]
[Conv2D(48, 3, Activation = ReLU, InitGain = 1.4142135623730951)]
[Conv2D(48, 3, Activation = ReLU, InitGain = 1.4142135623730951)]
[Conv2D(48, 3, Activation = ReLU, InitGain = 1.4142135623730951)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class OrthogonalReLU;

[Studied("4 × 3×3 without padding, 32 channels, Sigmoid, Auto")]
[Network(16, 12, 12)]
[Conv2D(32, 3, Activation = Sigmoid), Conv2D(32, 3, Activation = Sigmoid)]
[Conv2D(32, 3, Activation = Sigmoid), Conv2D(32, 3, Activation = Sigmoid)]
[Flatten]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SigmoidConvolution;
