using static NetGen.Activation;

namespace NetGen.SignalPropagation.Networks.Inputs;

[Studied("4 × 256 ReLU on the moments of MNIST, HeNormal", IsMeanField = true)]
[Network(784, Init = Init.HeNormal, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DigitsReLU;

[Studied("4 × 256 Tanh on the moments of MNIST, Auto", IsMeanField = true)]
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DigitsAuto;

[Studied("5 × 256 Tanh on inputs of mean 3, XavierNormal", IsMeanField = true)]
[Network(256, Init = Init.XavierNormal, InputMean = 3, InputVariance = 1)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(256, Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ShiftedTanh;

[Studied("4 × 256 ReLU on bytes as they are, HeUniform")]
[Network(256, Init = Init.HeUniform, InputMean = 33, InputVariance = 6200)]
[Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU), Dense(256, ReLU)]
[Dense(10)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class BytesReLU;

[Studied("4 × 256 ReLU, Normal of mean 0.005 and std 0.08", IsMeanField = true)]
[Network(256, Init = Init.Normal)]
[Dense(256, ReLU, InitMean = 0.005, InitStd = 0.08), Dense(256, ReLU, InitMean = 0.005, InitStd = 0.08)]
[Dense(256, ReLU, InitMean = 0.005, InitStd = 0.08), Dense(256, ReLU, InitMean = 0.005, InitStd = 0.08)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class WeightsWithMean;

[Studied("4 × 256 Sigmoid, Normal of mean −0.004 and std 0.06", IsMeanField = true)]
[Network(256, Init = Init.Normal)]
[Dense(256, Sigmoid, InitMean = -0.004, InitStd = 0.06), Dense(256, Sigmoid, InitMean = -0.004, InitStd = 0.06)]
[Dense(256, Sigmoid, InitMean = -0.004, InitStd = 0.06), Dense(256, Sigmoid, InitMean = -0.004, InitStd = 0.06)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class SigmoidWithMean;

[Studied("6 × 256 ReLU, HeNormal, biases 0.2", IsMeanField = true)]
[Network(256, Init = Init.HeNormal)]
[Dense(256, ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.2), Dense(256, ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.2)]
[Dense(256, ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.2), Dense(256, ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.2)]
[Dense(256, ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.2), Dense(256, ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ReLUConstantBias;

[Studied("6 × 256 Tanh, XavierNormal, biases −0.5", IsMeanField = true)]
[Network(256, Init = Init.XavierNormal)]
[Dense(256, Tanh, BiasInit = BiasInit.Constant, BiasValue = -0.5), Dense(256, Tanh, BiasInit = BiasInit.Constant, BiasValue = -0.5)]
[Dense(256, Tanh, BiasInit = BiasInit.Constant, BiasValue = -0.5), Dense(256, Tanh, BiasInit = BiasInit.Constant, BiasValue = -0.5)]
[Dense(256, Tanh, BiasInit = BiasInit.Constant, BiasValue = -0.5), Dense(256, Tanh, BiasInit = BiasInit.Constant, BiasValue = -0.5)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class TanhConstantBias;

[Studied("6 × 256 ReLU as PyTorch starts it: variance 1/(3·fan_in), biases alike", IsMeanField = true)]
[Network(256, Init = Init.HeUniform)]
[Dense(256, ReLU, InitGain = 0.57735026918962584, BiasInit = BiasInit.UniformFanIn)]
[Dense(256, ReLU, InitGain = 0.57735026918962584, BiasInit = BiasInit.UniformFanIn)]
[Dense(256, ReLU, InitGain = 0.57735026918962584, BiasInit = BiasInit.UniformFanIn)]
[Dense(256, ReLU, InitGain = 0.57735026918962584, BiasInit = BiasInit.UniformFanIn)]
[Dense(256, ReLU, InitGain = 0.57735026918962584, BiasInit = BiasInit.UniformFanIn)]
[Dense(256, ReLU, InitGain = 0.57735026918962584, BiasInit = BiasInit.UniformFanIn)]
[Dense(10)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class TorchDefault;

[Studied("3 × 256 Tanh to one output, XavierUniform", IsMeanField = true)]
[Network(256, Init = Init.XavierUniform)]
[Dense(256, Tanh), Dense(256, Tanh), Dense(256, Tanh)]
[Dense(1)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class RegressionTanh;
