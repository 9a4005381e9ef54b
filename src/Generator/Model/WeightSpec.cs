namespace NetGen.Generator.Model;

/// <summary>How a weighted layer's tensors start and how they are trained.</summary>
internal sealed record WeightSpec(
    InitializerSpec Initializer, bool UseBias, BiasInit BiasInit, double BiasValue, double WeightDecay, bool Frozen);

/// <summary>An initialiser with its arguments; NaN for a gain that fits the activation.</summary>
internal sealed record InitializerSpec(
    Init Init, double Gain, double Mean, double Std, double Min, double Max, Fan Fan, double Sparsity, Distribution Distribution);
