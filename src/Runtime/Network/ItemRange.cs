namespace NetGen.Kernels;

/// <summary>A thread's range of a phase's items, taken apart call by call: the items of the phase's calls stand one behind the other.</summary>
/// <param name="from">The first item of the range.</param>
/// <param name="to">One past the last.</param>
public ref struct ItemRange(int from, int to)
{
    private int passed;

    /// <summary>The first of the current call's items.</summary>
    public int From { get; private set; }

    /// <summary>One past the last of the current call's items.</summary>
    public int To { get; private set; }

    /// <summary>Goes on to the next call.</summary>
    /// <param name="count">The number of its items.</param>
    /// <returns>Whether any of them are in the range; then <see cref="From"/> and <see cref="To"/> say which.</returns>
    public bool Take(int count)
    {
        From = Math.Max(from - passed, 0);
        To = Math.Min(to - passed, count);
        passed += count;
        return From < To;
    }
}
