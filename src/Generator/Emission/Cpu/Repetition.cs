namespace NetGen.Generator.Emission.Cpu;

/// <summary>A part of a sequence that consists of equal rounds.</summary>
/// <param name="First">Where it begins.</param>
/// <param name="Period">The elements of a round.</param>
/// <param name="Rounds">How often they come; 1 where nothing repeats.</param>
internal readonly record struct Repetition(int First, int Period, int Rounds)
{
    /// <summary>Fewer rounds are written one by one: a small network's code has the addresses as constants.</summary>
    private const int FewestRounds = 4;

    /// <summary>Elements of a round at most: deep networks repeat blocks of some ten calls.</summary>
    private const int LongestPeriod = 96;

    public int Length => Period * Rounds;

    /// <summary>Cuts a sequence into repetitions, each as long as can be, and single elements between them.</summary>
    public static List<Repetition> Find(IReadOnlyList<int> sequence)
    {
        var found = new List<Repetition>();
        for (int first = 0; first < sequence.Count; first += found[found.Count - 1].Length)
        {
            found.Add(LongestAt(sequence, first));
        }

        return found;
    }

    private static Repetition LongestAt(IReadOnlyList<int> sequence, int first)
    {
        var longest = new Repetition(first, 1, 1);
        int rest = sequence.Count - first;
        for (int period = 1; period <= Math.Min(LongestPeriod, rest / FewestRounds); period++)
        {
            int equal = 0;
            while (equal < rest - period && sequence[first + equal] == sequence[first + equal + period])
            {
                equal++;
            }

            int rounds = (equal / period) + 1;
            if (rounds >= FewestRounds && rounds * period > longest.Length)
            {
                longest = new Repetition(first, period, rounds);
            }
        }

        return longest;
    }
}
