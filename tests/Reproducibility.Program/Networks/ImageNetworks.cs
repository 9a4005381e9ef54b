namespace NetGen.Reproducibility.Networks;

/// <summary>Strides, dilation and odd paddings, on an image that none of them divides.</summary>
[Network(3, 13, 11)]
[Conv2D(18, 3, Padding = Padding.Same, Activation = Activation.ReLU)]
[Conv2D(18, 3, Stride = 2, Padding = 1, Activation = Activation.SiLU)]
[Conv2D(17, 3, Dilation = 2, Padding = 2, UseBias = false, Activation = Activation.HardSwish)]
[Conv2D(20, 2, 3, Activation = Activation.PReLU)]
[Flatten]
[Dense(6)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Convolutions;

/// <summary>Pools that overlap, leave a rest, and have a border, between convolutions.</summary>
[Network(2, 14, 9)]
[Conv2D(9, 3, Padding = Padding.Same, Activation = Activation.GELU)]
[MaxPool2D(3, Stride = 2)]
[Conv2D(21, 1)]
[AvgPool2D(2, 3, Stride = 1, Padding = 1)]
[Activate(Activation.Mish)]
[GlobalAvgPool2D]
[Dense(5)]
[LogSoftmax]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Pools;

/// <summary>Normalisation over the batch and over a sample; masks that depend on the seed and the step.</summary>
[Network(4, 7, 6)]
[Conv2D(19, 3, UseBias = false)]
[BatchNorm(Activation = Activation.ReLU)]
[Dropout(0.3)]
[Conv2D(8, 2)]
[LayerNorm(Activation = Activation.Tanh)]
[Flatten]
[Dense(23, Activation.SELU)]
[AlphaDropout(0.1)]
[Dense(11)]
[BatchNorm]
[Activate(Activation.Softplus)]
[Dense(4)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Norms;

/// <summary>Convolutions between batch normalisations, whose values are computed once more on the way back, with and without a border.</summary>
[Network(3, 17, 15)]
[Conv2D(16, 3, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(20, 3, Stride = 2, Padding = 1)]
[BatchNorm(Activation = Activation.Tanh)]
[Conv2D(33, 2)]
[BatchNorm(Activation = Activation.ReLU)]
[GlobalAvgPool2D]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Normalized;

/// <summary>Paths that part and meet again: residual and concatenated, along channels and along rows.</summary>
[Network(3, 8, 8)]
[Conv2D(10, 3, Padding = Padding.Same, Activation = Activation.GELU, Name = "stem")]
[Conv2D(10, 3, Padding = Padding.Same, Activation = Activation.ReLU6)]
[Add("stem", Activation = Activation.LeakyReLU, Name = "residual")]
[MaxPool2D(3, Stride = 1, Padding = 1, From = "stem")]
[Concat("residual")]
[Conv2D(7, 2, Stride = 2, Name = "narrow")]
[Concat("narrow", Axis = 1)]
[Flatten]
[Dense(5)]
[Softmax]
[Loss(LossFunction.CategoricalCrossEntropy)]
internal sealed partial class Paths;

/// <summary>Convolutions in groups: depthwise with a stride, few channels each, whole panels each.</summary>
[Network(3, 9, 8)]
[Conv2D(18, 3, Groups = 3, Padding = Padding.Same, Activation = Activation.Tanh)]
[Conv2D(18, 3, Groups = 18, Stride = 2, Padding = 1, UseBias = false)]
[BatchNorm(Activation = Activation.HardSwish)]
[Conv2D(32, 1, Groups = 2, Activation = Activation.GELU)]
[Conv2D(32, 2, Groups = 2, Activation = Activation.ReLU)]
[Flatten]
[BatchNorm(Activation = Activation.PReLU)]
[LayerNorm]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Groups;

/// <summary>Few filters, by vectors of pixels in inference and in training: lines longer than a vector, both pools, odd sizes.</summary>
[Network(2, 13, 35)]
[Conv2D(3, 3, Padding = 1, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(4, 3, 2, Padding = Padding.Same, Activation = Activation.Tanh)]
[AvgPool2D(2)]
[Conv2D(18, 2)]
[Flatten]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Pixels;

/// <summary>Minimal filtering down the columns, by vectors of pixels and of channels: odd maps, last tiles that reach back, broken panels, three, five and seven taps.</summary>
[Network(2, 15, 30)]
[Conv2D(7, 5, Padding = 2, Activation = Activation.ReLU)]
[Conv2D(20, 3, Activation = Activation.Tanh)]
[MaxPool2D(2)]
[Conv2D(10, 7, Padding = 3, UseBias = false)]
[Flatten]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Lines;

/// <summary>Convolutions in front of max pools, whose gradients visit winners: of few channels in planes, of whole and broken panels, more outputs than a word of a mask.</summary>
[Network(2, 28, 30)]
[Conv2D(6, 3, Padding = 1, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Conv2D(20, 3, Padding = 1, Activation = Activation.Tanh)]
[MaxPool2D(2)]
[Conv2D(66, 2, Activation = Activation.ReLU)]
[MaxPool2D(2)]
[Flatten]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Winners;

/// <summary>Convolutions by minimal filtering: both strides, band by band and all at once, odd maps, broken panels.</summary>
[Network(2, 36, 33)]
[Conv2D(16, 1)]
[Conv2D(32, 3, Padding = 1, Activation = Activation.Tanh)]
[Conv2D(33, 3, Stride = 2, Padding = 1)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(40, 3)]
[BatchNorm(Activation = Activation.ReLU)]
[Conv2D(32, 3, Stride = 2, Padding = Padding.Same, Activation = Activation.GELU)]
[GlobalAvgPool2D]
[Dense(5)]
[Loss(LossFunction.SoftmaxCrossEntropy)]
internal sealed partial class Tiles;
