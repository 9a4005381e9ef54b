namespace NetGen.Numerics;

/// <summary>
/// The stream numbers of <see cref="RandomStream"/>, one range a use, so that no two uses of one seed share numbers. Every
/// range holds 2²⁸ streams.
/// </summary>
public static class RandomStreams
{
    private const uint RangeSize = 1u << 28;

    /// <summary>The order of the samples; the step is the epoch.</summary>
    public const uint Shuffling = 2 * RangeSize;

    /// <summary>The choice of the samples that are set aside, for validation or for a test.</summary>
    public const uint Splitting = 3 * RangeSize;

    /// <summary>The initial values of a weight tensor.</summary>
    /// <param name="tensor">The tensor's number in the network, below 2²⁸.</param>
    /// <returns>The stream, which is the number itself.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is 2²⁸ or more.</exception>
    public static uint Weights(uint tensor) => InRange(0, tensor);

    /// <summary>The initial values of a bias.</summary>
    /// <param name="tensor">The tensor's number in the network, below 2²⁸.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is 2²⁸ or more.</exception>
    public static uint Biases(uint tensor) => InRange(RangeSize, tensor);

    /// <summary>What a dropout layer drops; the step is the training step.</summary>
    /// <param name="layer">The layer's number in the network, below 2²⁸.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is 2²⁸ or more.</exception>
    public static uint Dropout(uint layer) => InRange(4 * RangeSize, layer);

    private static uint InRange(uint start, uint number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, RangeSize);
        return start + number;
    }
}
