namespace NetGen.Workloads;

/// <summary>A network's <c>Predict</c>.</summary>
/// <param name="input">samples × input size floats.</param>
/// <param name="output">samples × output size floats.</param>
public delegate void PredictCall(ReadOnlySpan<float> input, Span<float> output);
