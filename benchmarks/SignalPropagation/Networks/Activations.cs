using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Activations;

[Studied("8 × 256 no activation, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256), Dense(256), Dense(256), Dense(256)]
[Dense(256), Dense(256), Dense(256), Dense(256)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoIdentity;

[Studied("8 × 256 ReLU, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoReLU;

[Studied("8 × 256 LeakyReLU of slope 0.2, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, LeakyReLU, Slope = 0.2), Dense(256, LeakyReLU, Slope = 0.2), Dense(256, LeakyReLU, Slope = 0.2), Dense(256, LeakyReLU, Slope = 0.2)]
[Dense(256, LeakyReLU, Slope = 0.2), Dense(256, LeakyReLU, Slope = 0.2), Dense(256, LeakyReLU, Slope = 0.2), Dense(256, LeakyReLU, Slope = 0.2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoLeakyReLU;

[Studied("8 × 256 PReLU, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, PReLU), Dense(256, PReLU), Dense(256, PReLU), Dense(256, PReLU)]
[Dense(256, PReLU), Dense(256, PReLU), Dense(256, PReLU), Dense(256, PReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoPReLU;

[Studied("8 × 256 ELU, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, ELU), Dense(256, ELU), Dense(256, ELU), Dense(256, ELU)]
[Dense(256, ELU), Dense(256, ELU), Dense(256, ELU), Dense(256, ELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoELU;

[Studied("8 × 256 SELU, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, SELU), Dense(256, SELU), Dense(256, SELU), Dense(256, SELU)]
[Dense(256, SELU), Dense(256, SELU), Dense(256, SELU), Dense(256, SELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoSELU;

[Studied("8 × 256 CELU with α = 2, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, CELU, Alpha = 2), Dense(256, CELU, Alpha = 2), Dense(256, CELU, Alpha = 2), Dense(256, CELU, Alpha = 2)]
[Dense(256, CELU, Alpha = 2), Dense(256, CELU, Alpha = 2), Dense(256, CELU, Alpha = 2), Dense(256, CELU, Alpha = 2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoCELU;

[Studied("8 × 256 GELU, Auto")]
[Network(256)]
[Dense(256, GELU), Dense(256, GELU), Dense(256, GELU), Dense(256, GELU)]
[Dense(256, GELU), Dense(256, GELU), Dense(256, GELU), Dense(256, GELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoGELU;

[Studied("8 × 256 GELUTanh, Auto")]
[Network(256)]
[Dense(256, GELUTanh), Dense(256, GELUTanh), Dense(256, GELUTanh), Dense(256, GELUTanh)]
[Dense(256, GELUTanh), Dense(256, GELUTanh), Dense(256, GELUTanh), Dense(256, GELUTanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoGELUTanh;

[Studied("8 × 256 SiLU, Auto")]
[Network(256)]
[Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU)]
[Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU), Dense(256, SiLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoSiLU;

[Studied("8 × 256 Mish, Auto")]
[Network(256)]
[Dense(256, Mish), Dense(256, Mish), Dense(256, Mish), Dense(256, Mish)]
[Dense(256, Mish), Dense(256, Mish), Dense(256, Mish), Dense(256, Mish)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoMish;

[Studied("8 × 256 Softplus, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, Softplus), Dense(256, Softplus), Dense(256, Softplus), Dense(256, Softplus)]
[Dense(256, Softplus), Dense(256, Softplus), Dense(256, Softplus), Dense(256, Softplus)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoSoftplus;

[Studied("8 × 256 Softsign, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, Softsign), Dense(256, Softsign), Dense(256, Softsign), Dense(256, Softsign)]
[Dense(256, Softsign), Dense(256, Softsign), Dense(256, Softsign), Dense(256, Softsign)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoSoftsign;

[Studied("8 × 256 Tanh, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoTanh;

[Studied("8 × 256 Sigmoid, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, Sigmoid), Dense(256, Sigmoid), Dense(256, Sigmoid), Dense(256, Sigmoid)]
[Dense(256, Sigmoid), Dense(256, Sigmoid), Dense(256, Sigmoid), Dense(256, Sigmoid)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoSigmoid;

[Studied("8 × 256 HardSigmoid, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, HardSigmoid), Dense(256, HardSigmoid), Dense(256, HardSigmoid), Dense(256, HardSigmoid)]
[Dense(256, HardSigmoid), Dense(256, HardSigmoid), Dense(256, HardSigmoid), Dense(256, HardSigmoid)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoHardSigmoid;

[Studied("8 × 256 HardSwish, Auto")]
[Network(256)]
[Dense(256, HardSwish), Dense(256, HardSwish), Dense(256, HardSwish), Dense(256, HardSwish)]
[Dense(256, HardSwish), Dense(256, HardSwish), Dense(256, HardSwish), Dense(256, HardSwish)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoHardSwish;

[Studied("8 × 256 HardTanh, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, HardTanh), Dense(256, HardTanh), Dense(256, HardTanh), Dense(256, HardTanh)]
[Dense(256, HardTanh), Dense(256, HardTanh), Dense(256, HardTanh), Dense(256, HardTanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoHardTanh;

[Studied("8 × 256 ReLU6, Auto", IsMeanField = true)]
[Network(256)]
[Dense(256, ReLU6), Dense(256, ReLU6), Dense(256, ReLU6), Dense(256, ReLU6)]
[Dense(256, ReLU6), Dense(256, ReLU6), Dense(256, ReLU6), Dense(256, ReLU6)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class AutoReLU6;
