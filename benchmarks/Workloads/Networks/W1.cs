namespace NetGen.Workloads;

/// <summary>A perceptron 4-16-16-3 with tanh and a softmax: so small that calls and transcendental functions are what it costs.</summary>
[Network(4)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(3)]
[Softmax]
public sealed partial class W1;
