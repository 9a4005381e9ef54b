namespace NetGen.Numerics;

/// <summary>The four 32-bit words of a Philox counter, or of the block that it is turned into.</summary>
/// <param name="Word0">The first word.</param>
/// <param name="Word1">The second word.</param>
/// <param name="Word2">The third word.</param>
/// <param name="Word3">The fourth word.</param>
public readonly record struct PhiloxWords(uint Word0, uint Word1, uint Word2, uint Word3);

/// <summary>
/// Philox 4x32-10, a counter-based generator (Salmon, Moraes, Dror &amp; Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// 2011): a bijection of 128-bit counters under a 64-bit key, whose output on successive counters is the random sequence.
/// </summary>
public static class Philox
{
    /// <summary>The number of rounds.</summary>
    internal const int Rounds = 10;

    /// <summary>What word 0 is multiplied by in every round.</summary>
    internal const uint Multiplier0 = 0xD2511F53;

    /// <summary>What word 2 is multiplied by in every round.</summary>
    internal const uint Multiplier1 = 0xCD9E8D57;

    /// <summary>What the key's low word grows by from round to round: the golden ratio's fraction.</summary>
    internal const uint KeyIncrement0 = 0x9E3779B9;

    /// <summary>What the key's high word grows by from round to round: the fraction of √3.</summary>
    internal const uint KeyIncrement1 = 0xBB67AE85;

    /// <summary>The random block that belongs to a counter.</summary>
    /// <param name="counter">The counter; any value.</param>
    /// <param name="key">The key, its low word first; any value.</param>
    /// <returns>Four words, each uniform over all 32-bit values.</returns>
    public static PhiloxWords Block(PhiloxWords counter, ulong key)
    {
        var (word0, word1, word2, word3) = counter;
        var key0 = (uint)key;
        var key1 = (uint)(key >> 32);
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)Multiplier0 * word0;
            var product1 = (ulong)Multiplier1 * word2;
            word0 = (uint)(product1 >> 32) ^ word1 ^ key0;
            word1 = (uint)product1;
            word2 = (uint)(product0 >> 32) ^ word3 ^ key1;
            word3 = (uint)product0;
            key0 += KeyIncrement0;
            key1 += KeyIncrement1;
        }

        return new PhiloxWords(word0, word1, word2, word3);
    }
}
