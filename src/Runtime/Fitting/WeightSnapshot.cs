namespace NetGen.Kernels;

/// <summary>A copy of a network's parameters and running statistics, packed as they are.</summary>
internal sealed class WeightSnapshot(NetworkState state)
{
    private readonly float[] parameters = state.Parameters.Span.ToArray();
    private readonly float[] statistics = state.Statistics.Span.ToArray();

    /// <summary>A tensor's packed block.</summary>
    public Span<float> Block(ParameterDescription parameter) =>
        (parameter.IsStatistic ? statistics : parameters).AsSpan(parameter.Offset, parameter.Layout.Length);

    /// <summary>Takes the network's tensors as they are now.</summary>
    public void Take()
    {
        state.Parameters.Span.CopyTo(parameters);
        state.Statistics.Span.CopyTo(statistics);
    }

    /// <summary>Gives the tensors back to the network.</summary>
    public void Restore()
    {
        parameters.CopyTo(state.Parameters.Span);
        statistics.CopyTo(state.Statistics.Span);
        state.Invalidate();
    }
}
