namespace NetGen.Reproducibility.Networks;

// One network an activation: forward, derivative and the mean-squared loss on sizes that leave remainders.

[Network(9)]
[Dense(19, Activation.Identity)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class IdentityNetwork;

[Network(9)]
[Dense(19, Activation.ReLU)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ReLUNetwork;

[Network(9)]
[Dense(19, Activation.LeakyReLU, Slope = 0.3)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class LeakyReLUNetwork;

[Network(9)]
[Dense(19, Activation.PReLU)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class PReLUNetwork;

[Network(9)]
[Dense(19, Activation.ELU, Alpha = 0.7)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ELUNetwork;

[Network(9)]
[Dense(19, Activation.SELU)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SELUNetwork;

[Network(9)]
[Dense(19, Activation.CELU, Alpha = 0.7)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class CELUNetwork;

[Network(9)]
[Dense(19, Activation.GELU)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class GELUNetwork;

[Network(9)]
[Dense(19, Activation.GELUTanh)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class GELUTanhNetwork;

[Network(9)]
[Dense(19, Activation.SiLU)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SiLUNetwork;

[Network(9)]
[Dense(19, Activation.Mish)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class MishNetwork;

[Network(9)]
[Dense(19, Activation.Softplus)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SoftplusNetwork;

[Network(9)]
[Dense(19, Activation.Softsign)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SoftsignNetwork;

[Network(9)]
[Dense(19, Activation.Tanh)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TanhNetwork;

[Network(9)]
[Dense(19, Activation.Sigmoid)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SigmoidNetwork;

[Network(9)]
[Dense(19, Activation.HardSigmoid)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class HardSigmoidNetwork;

[Network(9)]
[Dense(19, Activation.HardSwish)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class HardSwishNetwork;

[Network(9)]
[Dense(19, Activation.HardTanh)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class HardTanhNetwork;

[Network(9)]
[Dense(19, Activation.ReLU6, BiasInit = BiasInit.Constant, BiasValue = 5.5)]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ReLU6Network;
