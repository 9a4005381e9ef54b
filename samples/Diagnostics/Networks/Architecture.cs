namespace NetGen.Samples.Diagnostics;

/// <summary>Three layers that can't do more than one.</summary>
// warning NG5001, 2 times: 'dense1' (784 → 128) and 'dense2' (128 → 64) have nothing non-linear between them, so that together they can't do more than one linear
//     layer; give 'dense1' an activation such as ReLU
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128)]
[Dense(64)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LinearStack;

/// <summary>Something non-linear between them.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.ReLU)]
[Dense(64, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LinearStackFixed;

/// <summary>Activations of activations, a softmax within, and too much dropout.</summary>
// warning NG5002: No weights come between the Sigmoid of 'dense1' and the Tanh 'activate1', which leaves 61.9 % of the squared gradient that the first lets
//     through; remove one of the two
// warning NG5006: 'dropout1' leaves 10 % of what it reads and multiplies the rest by 10, so that a step sees hardly anything of a sample; use a rate of at most
//     0.8, usually 0.1 to 0.5
// warning NG5003: 'softmax1' stands before 'dense4' as a hidden activation: its 32 outputs share a sum of 1, 0.0312 each on average, and compete instead of
//     telling different things; use an activation such as ReLU
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.Sigmoid)]
[Activate(Activation.Tanh)]
[Dense(64, Activation.ReLU)]
[Dropout(0.9)]
[Dense(32)]
[Softmax]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PiledActivations;

/// <summary>One activation a layer.</summary>
[Network(784, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(128, Activation.Tanh)]
[Dense(64, Activation.ReLU)]
[Dropout(0.5)]
[Dense(32, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class PiledActivationsFixed;

/// <summary>Batch normalisation behind a bias, behind dropout, and as the last word.</summary>
// info NG5004: The 16 biases of 'conv2d1' fall out when 'batchnorm1', which has a shift of its own, subtracts the mean; set UseBias = false
// warning NG5005: 'dropout1' makes the variance that 'batchnorm2' sees in training up to 1.25 times that of prediction, and 'batchnorm2' keeps it in its running
//     statistics; put 'dropout1' behind 'batchnorm2'
// warning NG5007: 'batchnorm3' normalises the outputs that SoftmaxCrossEntropy is taken of, each over the batch, so that a sample's outputs in training depend on
//     the others'; remove it or put it before the last layer with weights
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(16, 3, Padding = Padding.Same)]
[BatchNorm(Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
[Dropout(0.2)]
[BatchNorm(Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(10, UseBias = false)]
[BatchNorm]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MisplacedNormalization;

/// <summary>Convolution, normalisation, activation, then dropout.</summary>
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[Dropout(0.2)]
[GlobalAvgPool2D]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class MisplacedNormalizationFixed;

/// <summary>Statistics of a batch of one vector, which is its own mean.</summary>
// warning NG5009: With MaxBatch = 1 'batchnorm1' normalises each of its 64 features over one value: in training it gives its shift, whatever it reads; raise
//     MaxBatch or use [LayerNorm]
[Network(784, MaxBatch = 1, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class BatchOfOne;

/// <summary>Layer normalisation, over the units of one sample.</summary>
[Network(784, MaxBatch = 1, InputMean = 0.1307, InputVariance = 0.0949)]
[Dense(64)]
[LayerNorm(Activation = Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class BatchOfOneFixed;

/// <summary>A layer that is nearly the whole network.</summary>
// info NG6003: the weights take 12.3 MiB, 99.9 % of them in 'dense1', above the 1 MiB that fit a core's L2 cache: predicting one sample at a time reads them anew
//     for each, which at an assumed 10 GB/s bounds a thread to 780 samples a second; predict many samples in one call
// info NG5008: 'dense1' holds 3,211,392 of 3,213,002 parameters (over 99.9 %), 784 for each channel and unit; [GlobalAvgPool2D] in place of 'flatten1' would need
//     one, a pooling before it fewer
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Flatten]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LopsidedLayers;

/// <summary>Pooled before it is flattened.</summary>
[Network(1, 28, 28, InputMean = 0.1307, InputVariance = 0.0949)]
[Conv2D(32, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[MaxPool2D(4)]
[Flatten]
[Dense(128, Activation.ReLU)]
[Dense(10)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class LopsidedLayersFixed;
