namespace NetGen.Layers.Tests;

/// <summary>A fan-out to three readers: two sums and the path itself.</summary>
[Network(17, 5, 7)]
[Activate(Activation.PReLU, Name = "stem")]
[AvgPool2D(3, Stride = 1, Padding = 1, Name = "branch")]
[Add("stem", Activation = Activation.Tanh, Name = "sum")]
[MaxPool2D(2, Name = "pool", From = "sum")]
[MaxPool2D(2, From = "stem")]
[Add("pool")]
[Activate(Activation.ReLU)]
[Flatten]
[Dense(3)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class AddNet;

/// <summary>Activations whose derivative needs the sum, and learned slopes.</summary>
[Network(11)]
[Dense(20, Activation.Tanh, Name = "first")]
[Dense(20, Name = "second")]
[Add("first", Activation = Activation.SiLU, Name = "smooth")]
[Add("smooth", Activation = Activation.PReLU, Name = "doubled")]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ActivatedAddNet;

/// <summary>Flattened maps of one form, and a flattened map with a plain vector.</summary>
[Network(3, 5, 7)]
[Activate(Activation.PReLU, Name = "stem")]
[Flatten(Name = "flat")]
[AvgPool2D(1, From = "stem")]
[Flatten]
[Add("flat", Name = "same")]
[Dense(105)]
[Add("same", Activation = Activation.PReLU)]
[Add("flat")]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class FlattenedAddNet;

[Network(3, 5, 7)]
[Activate(Activation.PReLU, Name = "stem")]
[MaxPool2D(3, Stride = 1, Padding = 1)]
[Concat("stem", Activation = Activation.PReLU, Name = "wide")]
[Concat("input", Name = "wider")]
[Concat("wider", Axis = 0)]
[GlobalAvgPool2D]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class ChannelConcatNet;

[Network(17, 5, 7)]
[Activate(Activation.PReLU, Name = "stem")]
[MaxPool2D(2, 1, Name = "low")]
[Concat("stem", Axis = 1, Activation = Activation.SiLU, Name = "tall")]
[MaxPool2D(1, 3)]
[Concat("tall", Axis = 2)]
[Flatten]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class SpatialConcatNet;

[Network(3, 5, 7)]
[Activate(Activation.PReLU)]
[Flatten(Name = "flat")]
[Dense(9)]
[Concat("flat", Name = "joined")]
[Concat("flat", Activation = Activation.PReLU)]
[Dense(2)]
[Loss(LossFunction.MeanSquaredError)]
internal sealed partial class VectorConcatNet;
