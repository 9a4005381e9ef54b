namespace NetGen;

/// <summary>What is predicted of a network at the start of training: a line a layer.</summary>
/// <param name="Layers">The layers in order.</param>
public sealed record SignalReport(LayerSignal[] Layers)
{
    /// <summary>
    /// 2/K: below it gradient descent on the mean squared error is stable at the start; conservative. K = Σ (fan_in·m + 1)·|∂y/∂z|² over the
    /// layers with weights, m the second moment of what feeds one and y one output. 0 if there is none.
    /// </summary>
    public double LearningRateBound { get; init; }

    /// <summary>The line of a layer.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <exception cref="ArgumentException">There is no layer of that name.</exception>
    public LayerSignal this[string layer] => Array.Find(Layers, line => line.Layer == layer)
        ?? throw new ArgumentException($"There is no layer '{layer}'; the layers are {string.Join(", ", Array.ConvertAll(Layers, line => line.Layer))}.", nameof(layer));
}
