namespace NetGen.Layers.Tests;

[Network(11)]
[Dense(17)]
[Softmax]
[Dense(3)]
[LogSoftmax]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class VectorSoftmaxNet;

[Network(3, 5, 7)]
[Activate(Activation.PReLU)]
[Softmax]
[Activate(Activation.PReLU)]
[Concat("input")]
[LogSoftmax]
[GlobalAvgPool2D]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class PixelSoftmaxNet;

[Network(3, 5, 7)]
[Activate(Activation.PReLU)]
[Flatten]
[Activate(Activation.PReLU)]
[Softmax]
[Dense(4)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FlattenedSoftmaxNet;

[Network(5)]
[Softmax]
internal sealed partial class BareSoftmaxNet;
