using NetGen.Numerics;

namespace NetGen;

/// <summary>Ends a run when the validation loss (without validation: the training loss) no longer becomes better.</summary>
/// <param name="patience">How many epochs without a better loss end the run; at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
public sealed class EarlyStopping(int patience)
{
    /// <summary>How many epochs without a better loss end the run.</summary>
    public int Patience { get; } = (int)OptionRange.AtLeastOne(patience, nameof(patience));

    /// <summary>By how much a loss must undercut the best so far to count as better; at least 0, by default 0.</summary>
    public double MinDelta { get; init => field = OptionRange.NonNegative(value); }

    /// <summary>Whether the network gets the weights of its best epoch at the end of the run; by default true.</summary>
    public bool RestoreBest { get; init; } = true;
}
