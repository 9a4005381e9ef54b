using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Merges;

[Studied("each of 5 layers of 64 ReLU reads all before it, Auto")]
[Network(64)]
[Dense(64, ReLU, Name = "block0")]
[Dense(64, ReLU), Concat("block0", Name = "block1")]
[Dense(64, ReLU), Concat("block1", Name = "block2")]
[Dense(64, ReLU), Concat("block2", Name = "block3")]
[Dense(64, ReLU), Concat("block3", Name = "block4")]
[Dense(64, ReLU), Concat("block4", Name = "block5")]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ConcatDense;

[Studied("Tanh beside ReLU, 256 each, HeNormal", IsMeanField = true)]
[Network(256, Init = Init.HeNormal)]
[Dense(256, ReLU, Name = "rectified")]
[Dense(256, Tanh, From = "input"), Concat("rectified")]
[Dense(256, ReLU), Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ConcatMixed;

[Studied("two fire modules of SqueezeNet, HeNormal")]
[Network(32, 10, 10, Init = Init.HeNormal)]
[Conv2D(16, 1, Activation = ReLU, Name = "squeeze1"), Conv2D(32, 1, Activation = ReLU, Name = "pointwise1")]
[Conv2D(32, 3, Padding = 1, Activation = ReLU, From = "squeeze1"), Concat("pointwise1")]
[Conv2D(16, 1, Activation = ReLU, Name = "squeeze2"), Conv2D(32, 1, Activation = ReLU, Name = "pointwise2")]
[Conv2D(32, 3, Padding = 1, Activation = ReLU, From = "squeeze2"), Concat("pointwise2")]
[GlobalAvgPool2D]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class FireModules;

[Studied("a block of DenseNet: BatchNorm-ReLU-3×3 of 12 channels, 4 times, HeNormal")]
[Network(16, 8, 8, Init = Init.HeNormal)]
[BatchNorm(Activation = ReLU), Conv2D(12, 3, Padding = 1, UseBias = false), Concat("input", Name = "block1")]
[BatchNorm(Activation = ReLU), Conv2D(12, 3, Padding = 1, UseBias = false), Concat("block1", Name = "block2")]
[BatchNorm(Activation = ReLU), Conv2D(12, 3, Padding = 1, UseBias = false), Concat("block2", Name = "block3")]
[BatchNorm(Activation = ReLU), Conv2D(12, 3, Padding = 1, UseBias = false), Concat("block3", Name = "block4")]
[BatchNorm(Activation = ReLU)]
[GlobalAvgPool2D]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DenseBlock;
