using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Widths;

[Studied("10 × 32 ReLU, HeNormal")]
[Network(32, Init = Init.HeNormal)]
[Dense(32, ReLU), Dense(32, ReLU), Dense(32, ReLU), Dense(32, ReLU), Dense(32, ReLU)]
[Dense(32, ReLU), Dense(32, ReLU), Dense(32, ReLU), Dense(32, ReLU), Dense(32, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUWidth32;

[Studied("29 × 64 ReLU, HeNormal")]
[Network(64, Init = Init.HeNormal)]
[Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU)]
[Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU)]
[Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU)]
[Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU)]
[Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU)]
[Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU), Dense(64, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUWidth64;

[Studied("29 × 100 Tanh, XavierUniform")]
[Network(100, Init = Init.XavierUniform)]
[Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh)]
[Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh)]
[Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh)]
[Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh)]
[Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh)]
[Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh), Dense(100, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhWidth100;

[Studied("20 × 100 Sigmoid, Auto")]
[Network(100)]
[Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid)]
[Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid)]
[Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid)]
[Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid), Dense(100, Sigmoid)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SigmoidWidth100;

[Studied("20 × 64 GELU, Auto")]
[Network(64)]
[Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU)]
[Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU)]
[Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU)]
[Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU), Dense(64, GELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class GELUWidth64;

[Studied("16 × 48 SELU, LeCunNormal")]
[Network(48, Init = Init.LeCunNormal)]
[Dense(48, SELU), Dense(48, SELU), Dense(48, SELU), Dense(48, SELU)]
[Dense(48, SELU), Dense(48, SELU), Dense(48, SELU), Dense(48, SELU)]
[Dense(48, SELU), Dense(48, SELU), Dense(48, SELU), Dense(48, SELU)]
[Dense(48, SELU), Dense(48, SELU), Dense(48, SELU), Dense(48, SELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SELUWidth48;

[Studied("128-64-16-64-128 ReLU around a bottleneck, Auto")]
[Network(128)]
[Dense(64, ReLU), Dense(16, ReLU), Dense(64, ReLU), Dense(128, ReLU)]
[Dense(128)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Hourglass;

[Studied("2 × 512 ReLU, Auto", IsMeanField = true)]
[Network(784)]
[Dense(512, ReLU), Dense(512, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUWide;
