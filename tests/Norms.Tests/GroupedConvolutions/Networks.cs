namespace NetGen.Norms.Tests.GroupedConvolutions;

[Network(17, 5, 7)]
[Conv2D(17, 3, Groups = 17, Padding = Padding.Same, Activation = Activation.Tanh)]
[Conv2D(17, 3, 2, Groups = 17, Stride = 2, Padding = 1)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Depthwise17;

/// <summary>An activation that needs its input, a stride above the kernel, a kernel of a row.</summary>
[Network(3, 7, 8)]
[Conv2D(3, 1, 3, Groups = 3, UseBias = false, Activation = Activation.SiLU)]
[Conv2D(3, 2, Groups = 3, Stride = 3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Depthwise3;

/// <summary>More taps than stay in registers.</summary>
[Network(32, 9, 6)]
[Conv2D(32, 1, Groups = 32, Activation = Activation.PReLU)]
[Conv2D(32, 5, Groups = 32, Stride = 2, Dilation = 2, Padding = Padding.Same)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class Depthwise32;

/// <summary>Two outputs a channel, then two groups of three channels with dilation.</summary>
[Network(3, 5, 7)]
[Conv2D(6, 3, Groups = 3, Padding = Padding.Same, Activation = Activation.Tanh)]
[Conv2D(8, 3, Groups = 2, Dilation = 2, Padding = Padding.Same, Activation = Activation.Tanh)]
[Conv2D(4, 2, Groups = 4, Stride = 2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SmallGroups;

/// <summary>Groups of 26 channels: more than a block of taps.</summary>
[Network(4, 3, 4)]
[Conv2D(52, 1, Activation = Activation.Tanh)]
[Conv2D(6, 1, 2, Groups = 2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class WideGroups;

[Network(32, 16, 16)]
[Conv2D(32, 3, Groups = 32, Padding = Padding.Same, Activation = Activation.Tanh)]
[Conv2D(32, 3, Groups = 8, Stride = 2, Padding = 1)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ThreadedGroups;

/// <summary>Convolutions of every way of computing, each with a BatchNorm that inference folds into it.</summary>
[Network(3, 6, 5)]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
[BatchNorm(Activation = Activation.Tanh)]
[Conv2D(32, 3, Groups = 2)]
[BatchNorm(Activation = Activation.SiLU)]
[Conv2D(32, 2, Groups = 32, UseBias = false)]
[BatchNorm(Activation = Activation.Tanh)]
[Conv2D(12, 1, Groups = 4)]
[BatchNorm]
[Activate(Activation.Tanh)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FoldedConvolutions;
