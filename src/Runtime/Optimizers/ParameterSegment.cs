namespace NetGen.Numerics;

/// <summary>One trained tensor (or several alike) in the flat arena of parameters, and in those of gradients and optimizer state.</summary>
/// <param name="Offset">Where it begins, in floats; a multiple of 16.</param>
/// <param name="Length">How long it is with its padding, in floats; a multiple of 16. Padding lanes are zero and stay zero.</param>
/// <param name="Decayed">Whether L1, L2 and decoupled decay act on it: Dense and convolution weights, not biases and norm gains.</param>
/// <param name="Frozen">Whether updates leave it alone; its gradient doesn't count when clipping by norm either.</param>
/// <param name="WeightDecay">Its own decay in place of the optimizer's <see cref="Optimizer.WeightDecay"/>; NaN for the optimizer's.</param>
public readonly record struct ParameterSegment(int Offset, int Length, bool Decayed, bool Frozen, double WeightDecay = double.NaN)
{
    /// <summary>The first float after it.</summary>
    internal long End => (long)Offset + Length;

    /// <summary>Throws <see cref="ArgumentException"/> unless it lies on multiples of 16 inside an arena of that length.</summary>
    internal void Check(int arenaLength)
    {
        if (((Offset | Length) & 15) != 0 || Offset < 0 || Length < 0 || End > arenaLength)
        {
            throw new ArgumentException(
                $"A segment must lie on multiples of 16 within the arena's {arenaLength} floats; this one begins at {Offset} and has {Length}.");
        }
    }
}
