namespace NetGen.Samples.Diagnostics;

/// <summary>Ten layers that halve the signal each: Xavier's weights were made for tanh.</summary>
// warning NG2001, 10 times: 'dense1' initialises with XavierUniform (set by [Network], variance 1.77/fan-in) but feeds ReLU, which needs 2/fan-in: over this
//     network's 10 such layers the signal loses a factor 577; use HeUniform or Auto
[Network(784, Init = Init.XavierUniform, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DeepXavier;

/// <summary>The same under Auto, which takes He's weights before ReLU.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(100, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DeepXavierFixed;

/// <summary>Zeros: the units of a layer are all alike, and at 0 ReLU passes no gradient to change that.</summary>
// warning NG2003, 2 times: 'dense1' initialises with Zeros and so starts with all weights 0: its 64 units all give 0, where ReLU passes no gradient, and never
//     learn; use Init.Auto
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU, Init = Init.Zeros)]
[Dense(64, Activation.ReLU, Init = Init.Zeros)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class EqualUnits;

/// <summary>Random weights tell the units apart.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, Activation.ReLU)]
[Dense(64, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class EqualUnitsFixed;

/// <summary>A standard deviation of 1 is as good as any for one weight, and far too much for a sum of 784.</summary>
// warning NG2004, 2 times: 'dense1' initialises with Normal (variance 784/fan-in), but what feeds it, the network's input of mean square 0.112, keeps its size
//     with 8.93/fan-in: here it grows to 87.8 times its mean square; use Init.Auto
// warning NG2006: 86.7 % of the units of 'dense2' start saturated: their pre-activations have a deviation of 10.8, and outside ±1.82 Tanh passes less than a tenth
//     of the gradient; use Init.Auto
// warning NG2005: 'dense4' draws its weights around 0.1 rather than 0, with Uniform: from 128 connections to ReLU's output of mean 0.399 each pre-activation gets
//     the same 5.11, which drowns the deviation of 0.462 that tells units apart; draw around 0 or use Init.Auto
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.Tanh, Init = Init.Normal, InitStd = 1)]
[Dense(128, Activation.Tanh, Init = Init.Normal, InitStd = 1)]
[Dense(128, Activation.ReLU)]
[Dense(64, Activation.ReLU, Init = Init.Uniform, InitMin = 0, InitMax = 0.2)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class UnscaledWeights;

/// <summary>Weights sized by the number of inputs.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.Tanh, Init = Init.XavierNormal)]
[Dense(128, Activation.Tanh, Init = Init.XavierNormal)]
[Dense(128, Activation.ReLU)]
[Dense(64, Activation.ReLU, Init = Init.HeUniform)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class UnscaledWeightsFixed;

/// <summary>Arguments that don't do what they seem to.</summary>
// warning NG2007: 'dense1' initialises with HeNormal, which takes InitGain and InitFan but ignores InitStd; remove it, or choose what it belongs to: Normal,
//     TruncatedNormal or Sparse
// warning NG2009: 'dense2': InitGain = 1.38675 is that of slope 0.2, but LeakyReLU's slope here is 0.01, whose gain √(2/(1 + slope²)) is 1.414143: the signal
//     loses a factor 1.04 at each such layer; let one follow the other
// info NG2008: 'dense3' initialises with Orthogonal (gain 1) but feeds Tanh: behind it the signal's second moment is 0.394 of what it was; set InitGain = 1.592537
// info NG2010: 'dense4' starts all biases at 0.1: its 128 units are shifted alike for every input, their mean ReLU output from 0.399 to 0.451 where
//     pre-activations have variance 1; zero, the default, leaves that to training
// info NG2002: 'dense5' initialises with HeNormal (variance 2/fan-in) but feeds SELU, which keeps mean 0 and variance 1 only with weights of mean 0 and variance
//     1/fan-in; use LeCunNormal or Auto
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU, Init = Init.HeNormal, InitStd = 0.01)]
[Dense(128, Activation.LeakyReLU, Init = Init.HeNormal, InitGain = 1.38675)]
[Dense(128, Activation.Tanh, Init = Init.Orthogonal)]
[Dense(128, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = 0.1)]
[Dense(128, Activation.SELU, Init = Init.HeNormal)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MisreadArguments;

/// <summary>Each initialiser with what it takes, and what its activation needs.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU, Init = Init.HeNormal)]
[Dense(128, Activation.LeakyReLU, Init = Init.HeNormal)]
[Dense(128, Activation.Tanh, Init = Init.XavierNormal)]
[Dense(128, Activation.ReLU)]
[Dense(128, Activation.SELU, Init = Init.LeCunNormal)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MisreadArgumentsFixed;
