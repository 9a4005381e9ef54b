namespace NetGen.Samples.Mnist.Comparison;

/// <summary>Ten hidden layers of 100 units with Sigmoid: deep enough that a wrong start shows.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.Sigmoid)]
[Dense(100, Activation.Sigmoid)]
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
internal sealed partial class DeepSigmoid;

/// <summary>The same with Tanh.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DeepTanh;

/// <summary>The same with ReLU.</summary>
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
internal sealed partial class DeepReLU;

/// <summary>The same with GELU.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(100, Activation.GELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DeepGELU;

/// <summary>The same with SELU.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(100, Activation.SELU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class DeepSELU;
