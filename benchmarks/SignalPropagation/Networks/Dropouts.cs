using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Dropouts;

[Studied("5 × 256 ReLU, Dropout 0.5, HeNormal", IsMeanField = true)]
[Network(256, Init = Init.HeNormal)]
[Dense(256, ReLU), Dropout(0.5)]
[Dense(256, ReLU), Dropout(0.5)]
[Dense(256, ReLU), Dropout(0.5)]
[Dense(256, ReLU), Dropout(0.5)]
[Dense(256, ReLU), Dropout(0.5)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DropoutReLU;

[Studied("6 × 256 Tanh, Dropout 0.2, XavierUniform", IsMeanField = true)]
[Network(256, Init = Init.XavierUniform)]
[Dropout(0.2)]
[Dense(256, Tanh), Dropout(0.2)]
[Dense(256, Tanh), Dropout(0.2)]
[Dense(256, Tanh), Dropout(0.2)]
[Dense(256, Tanh), Dropout(0.2)]
[Dense(256, Tanh), Dropout(0.2)]
[Dense(256, Tanh), Dropout(0.2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DropoutTanh;

[Studied("8 × 256 SELU, AlphaDropout 0.1, LeCunNormal", IsMeanField = true)]
[Network(256, Init = Init.LeCunNormal)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(256, SELU), AlphaDropout(0.1)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AlphaDropoutSELU;

[Studied("3×3 convolutions, MaxPool and Dropout 0.25, HeUniform")]
[Network(3, 16, 16, Init = Init.HeUniform)]
[Conv2D(32, 3, Padding = 1, Activation = ReLU), Conv2D(32, 3, Activation = ReLU), MaxPool2D(2), Dropout(0.25)]
[Conv2D(48, 3, Padding = 1, Activation = ReLU), Conv2D(48, 3, Activation = ReLU), MaxPool2D(2), Dropout(0.25)]
[Flatten]
[Dense(128, ReLU), Dropout(0.5)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DropoutConvolution;
