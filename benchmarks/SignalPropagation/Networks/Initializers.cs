using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Initializers;

[Studied("6 × 512 ReLU, HeNormal", IsMeanField = true)]
[Network(512, Init = Init.HeNormal)]
[Dense(512, ReLU), Dense(512, ReLU), Dense(512, ReLU), Dense(512, ReLU)]
[Dense(512, ReLU), Dense(512, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUHe;

[Studied("8 × 256 ReLU, HeUniform", IsMeanField = true)]
[Network(256, Init = Init.HeUniform)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUHeUniform;

[Studied("9 × 256 ReLU, XavierUniform", IsMeanField = true)]
[Network(256, Init = Init.XavierUniform)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUXavier;

[Studied("9 × 256 Tanh, XavierUniform", IsMeanField = true)]
[Network(256, Init = Init.XavierUniform)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhXavier;

[Studied("5 × 256 Sigmoid, XavierNormal", IsMeanField = true)]
[Network(256, Init = Init.XavierNormal)]
[Dense(256, Sigmoid), Dense(256, Sigmoid), Dense(256, Sigmoid), Dense(256, Sigmoid)]
[Dense(256, Sigmoid)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SigmoidXavier;

[Studied("6 × 256 Tanh, LeCunUniform", IsMeanField = true)]
[Network(256, Init = Init.LeCunUniform)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(256, Tanh), Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhLeCun;

[Studied("9 × 256 SELU, LeCunNormal", IsMeanField = true)]
[Network(256, Init = Init.LeCunNormal)]
[Dense(256, SELU), Dense(256, SELU), Dense(256, SELU), Dense(256, SELU)]
[Dense(256, SELU), Dense(256, SELU), Dense(256, SELU), Dense(256, SELU)]
[Dense(256, SELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SELULeCun;

[Studied("9 × 256 GELU, HeNormal")]
[Network(256, Init = Init.HeNormal)]
[Dense(256, GELU), Dense(256, GELU), Dense(256, GELU), Dense(256, GELU)]
[Dense(256, GELU), Dense(256, GELU), Dense(256, GELU), Dense(256, GELU)]
[Dense(256, GELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class GELUHe;

[Studied("9 × 256 SiLU, HeNormal")]
[Network(256, Init = Init.HeNormal)]
[Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU)]
[Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU)]
[Dense(256, SiLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SiLUHe;

[Studied("9 × 256 ReLU, Orthogonal of gain √2", IsMeanField = true)]
[Network(256, Init = Init.Orthogonal)]
[Dense(256, ReLU, InitGain = 1.4142135623730951), Dense(256, ReLU, InitGain = 1.4142135623730951)]
[Dense(256, ReLU, InitGain = 1.4142135623730951), Dense(256, ReLU, InitGain = 1.4142135623730951)]
[Dense(256, ReLU, InitGain = 1.4142135623730951), Dense(256, ReLU, InitGain = 1.4142135623730951)]
[Dense(256, ReLU, InitGain = 1.4142135623730951), Dense(256, ReLU, InitGain = 1.4142135623730951)]
[Dense(256, ReLU, InitGain = 1.4142135623730951)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUOrthogonal;

[Studied("9 × 256 Tanh, Orthogonal of gain 5/3", IsMeanField = true)]
[Network(256, Init = Init.Orthogonal)]
[Dense(256, Tanh, InitGain = 5.0 / 3), Dense(256, Tanh, InitGain = 5.0 / 3), Dense(256, Tanh, InitGain = 5.0 / 3)]
[Dense(256, Tanh, InitGain = 5.0 / 3), Dense(256, Tanh, InitGain = 5.0 / 3), Dense(256, Tanh, InitGain = 5.0 / 3)]
[Dense(256, Tanh, InitGain = 5.0 / 3), Dense(256, Tanh, InitGain = 5.0 / 3), Dense(256, Tanh, InitGain = 5.0 / 3)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhOrthogonal;

[Studied("9 × 256 without activation, Orthogonal", IsMeanField = true)]
[Network(256, Init = Init.Orthogonal)]
[Dense(256), Dense(256), Dense(256), Dense(256)]
[Dense(256), Dense(256), Dense(256), Dense(256)]
[Dense(256)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LinearOrthogonal;

[Studied("4 × 256 ReLU, Normal of std 0.05", IsMeanField = true)]
[Network(256, Init = Init.Normal)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUNormal;

[Studied("4 × 256 Tanh, Uniform ±0.05", IsMeanField = true)]
[Network(256, Init = Init.Uniform)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhUniform;

[Studied("5 × 256 Tanh, TruncatedNormal of std 0.2", IsMeanField = true)]
[Network(256, Init = Init.TruncatedNormal)]
[Dense(256, Tanh, InitStd = 0.2), Dense(256, Tanh, InitStd = 0.2), Dense(256, Tanh, InitStd = 0.2), Dense(256, Tanh, InitStd = 0.2)]
[Dense(256, Tanh, InitStd = 0.2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhLarge;

[Studied("5 × 256 Tanh, Sparse: 15 of 256 connections")]
[Network(256, Init = Init.Sparse)]
[Dense(256, Tanh, InitSparsity = 0.94, InitStd = 0.25), Dense(256, Tanh, InitSparsity = 0.94, InitStd = 0.25)]
[Dense(256, Tanh, InitSparsity = 0.94, InitStd = 0.25), Dense(256, Tanh, InitSparsity = 0.94, InitStd = 0.25)]
[Dense(256, Tanh, InitSparsity = 0.94, InitStd = 0.25)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhSparse;

[Studied("a pyramid 512-384-256-128 of ReLU, VarianceScaling by the average fan, gain √2")]
[Network(512, Init = Init.VarianceScaling)]
[Dense(512, ReLU, InitFan = Fan.Average, InitGain = 1.4142135623730951, InitDistribution = Distribution.TruncatedNormal)]
[Dense(384, ReLU, InitFan = Fan.Average, InitGain = 1.4142135623730951, InitDistribution = Distribution.Uniform)]
[Dense(256, ReLU, InitFan = Fan.Average, InitGain = 1.4142135623730951)]
[Dense(128, ReLU, InitFan = Fan.Out, InitGain = 1.4142135623730951)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUScaled;

[Studied("6 × 256 Tanh, Lsuv without data", IsMeanField = true)]
[Network(256, Init = Init.Lsuv)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(256, Tanh), Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhLsuv;
