namespace NetGen.Samples.Mnist.Comparison;

/// <summary>How a run of the experiment ended.</summary>
internal enum Outcome
{
    /// <summary>At least 80 % of the test images right.</summary>
    Learned,

    /// <summary>Between 20 % and 80 %: it learns, but has lost most of the epoch.</summary>
    Slow,

    /// <summary>Below 20 %, where guessing gives 10 %.</summary>
    Chance,

    /// <summary>The loss ceased to be a number.</summary>
    Diverged,
}
