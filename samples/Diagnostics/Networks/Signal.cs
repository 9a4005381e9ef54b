namespace NetGen.Samples.Diagnostics;

/// <summary>Each layer passes on a fortieth of what it gets.</summary>
// warning NG3001: activations vanish: the predicted second moment of the pre-activation of 'dense3' is 8.6e-5 of the input's, a factor 0.044 a layer over 3
//     layers, and the layers behind have next to nothing to work with; use Init.Auto on 'dense1', 'dense2', 'dense3' and 3 more layers
// warning NG3003: gradients vanish: the predicted squared gradient at 'dense1' is 5.5e-9 of that at 'dense6', a factor 0.022 a layer over 5 layers; plain SGD
//     hardly moves the first layers, adaptive optimizers such as Adam suffer less; use Init.Auto on 'dense1', 'dense2', 'dense3' and 3 more layers
// warning NG2004, 6 times: 'dense1' initialises with Normal (variance 0.176/fan-in), but what feeds it, the network's input of mean square 0.112, keeps its size
//     with 8.93/fan-in: here it falls to 0.0198 of its mean square; use Init.Auto
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.015)]
[Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.015)]
[Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.015)]
[Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.015)]
[Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.015)]
[Dense(100, Activation.Tanh, Init = Init.Normal, InitStd = 0.015)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class VanishingSignal;

/// <summary>Weights sized by the number of inputs.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class VanishingSignalFixed;

/// <summary>Each layer makes of its input ten times as much.</summary>
// warning NG3002: activations explode: the predicted second moment of the pre-activation of 'dense5' is 210,000 times the input's, a factor 12 a layer over 5
//     layers, and the loss and its gradient grow with them; use Init.Auto on 'dense1', 'dense2', 'dense3' and 3 more layers
// warning NG3004: gradients explode: the predicted squared gradient at 'dense1' is 110,000 times that at 'dense6', a factor 10 a layer over 5 layers; training
//     tends to end in NaN; use Init.Auto on 'dense1', 'dense2', 'dense3' and 3 more layers
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal, InitGain = 4.5)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal, InitGain = 4.5)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal, InitGain = 4.5)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal, InitGain = 4.5)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal, InitGain = 4.5)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal, InitGain = 4.5)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ExplodingSignal;

/// <summary>The gain that ReLU needs, √2, which is He's own.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal)]
[Dense(100, Activation.ReLU, Init = Init.HeNormal)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class ExplodingSignalFixed;

/// <summary>Sigmoids under Xavier: a constant that all images share drowns what tells them apart.</summary>
// warning NG3003: gradients vanish: the predicted squared gradient at 'dense1' is 1.7e-9 of that at 'dense8', a factor 0.056 a layer over 7 layers; plain SGD
//     hardly moves the first layers, adaptive optimizers such as Adam suffer less; use Init.Auto on 'dense1', 'dense2', 'dense3' and 5 more layers
// warning NG3006: inputs become indistinguishable: of the pre-activation of 'dense5' only 6.3e-6 of the second moment is predicted to differ between two inputs;
//     no optimizer restores what is lost there; use Init.Auto on 'dense1', 'dense2', 'dense3' and 5 more layers
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(100, Activation.Sigmoid, Init = Init.XavierUniform)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LostContrast;

/// <summary>Auto gives sigmoids weights large enough to keep the contrast.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LostContrastFixed;

/// <summary>Biases so far below 0 that hardly a unit ever answers.</summary>
// info NG3005: units start inactive: those of 'dense1' are predicted to give 0 on 97.7 % of inputs, where ReLU passes no gradient: their pre-activations have mean
//     -2 and deviation 1; start the biases at 0
// info NG2010: 'dense1' starts all biases at -2: its 256 units are shifted alike for every input, their mean ReLU output from 0.399 to 0.00849 where
//     pre-activations have variance 1; zero, the default, leaves that to training
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(256, Activation.ReLU, BiasInit = BiasInit.Constant, BiasValue = -2)]
[Dense(64, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class InactiveUnits;

/// <summary>Biases from 0.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(256, Activation.ReLU)]
[Dense(64, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class InactiveUnitsFixed;
