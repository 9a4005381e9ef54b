namespace NetGen.Numerics;

/// <summary>
/// One sequence of random numbers for each (seed, stream, step), independent of all the others: Philox with the seed as key and
/// (block, stream, step) as counter. The same three numbers give the same sequence on every machine.
/// </summary>
/// <param name="seed">The seed; any value.</param>
/// <param name="stream">Which use of the seed this is; see <see cref="RandomStreams"/>.</param>
/// <param name="step">The training step or epoch, where the numbers change with it.</param>
/// <remarks>A mutable struct: pass it by reference, or the copy repeats the original's numbers.</remarks>
public struct RandomStream(ulong seed, uint stream, ulong step = 0)
{
    /// <summary>The number of 32-bit values in a stream.</summary>
    public const long Length = 1L << 34;

    private readonly ulong _seed = seed;
    private readonly ulong _step = step;
    private readonly uint _stream = stream;
    private ulong _nextBlock;
    private PhiloxWords _words;
    private int _remaining;

    /// <summary>The next value, uniform over all 32-bit numbers.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The stream's 2³⁴ values are used up.</exception>
    public uint NextUInt32()
    {
        if (_remaining == 0)
        {
            Refill();
        }

        return _remaining-- switch
        {
            4 => _words.Word0,
            3 => _words.Word1,
            2 => _words.Word2,
            _ => _words.Word3,
        };
    }

    /// <summary>The next value, uniform over all 64-bit numbers: two 32-bit values, the first the low half.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The stream's 2³⁴ values are used up.</exception>
    public ulong NextUInt64()
    {
        var low = NextUInt32();
        return low | ((ulong)NextUInt32() << 32);
    }

    /// <summary>The next value, uniform over the multiples of 2⁻²⁴ in [0, 1).</summary>
    /// <returns>The value.</returns>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>The next value, uniform over the multiples of 2⁻⁵³ in [0, 1).</summary>
    /// <returns>The value.</returns>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>The next value, uniform over the whole numbers in [0, exclusiveMax), every one exactly as probable.</summary>
    /// <param name="exclusiveMax">The number of possible values, at least 1.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveMax"/> is below 1.</exception>
    public int NextInt32(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);

        // Lemire, "Fast random integer generation in an interval", 2019: the products whose low half falls below
        // 2^32 mod exclusiveMax are the surplus that would make some values more probable.
        var range = (uint)exclusiveMax;
        var product = (ulong)NextUInt32() * range;
        if ((uint)product < range)
        {
            var surplus = unchecked(0u - range) % range;
            while ((uint)product < surplus)
            {
                product = (ulong)NextUInt32() * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>The next value of the standard normal distribution, from 52 random bits; its magnitude is below 8.3.</summary>
    /// <returns>The value.</returns>
    public double NextNormal() => NormalDistribution.Quantile(NextProbability());

    /// <summary>
    /// The next value of the standard normal distribution cut at ±2 (its standard deviation is
    /// <see cref="NormalDistribution.StandardDeviationCutAtTwo"/>, not 1).
    /// </summary>
    /// <returns>The value, in (−2, 2).</returns>
    public double NextNormalCutAtTwo()
    {
        const double kept = 1 - 2 * NormalDistribution.ShareBelowMinusTwo;
        return NormalDistribution.Quantile(NormalDistribution.ShareBelowMinusTwo + kept * NextProbability());
    }

    /// <summary>A multiple of 2⁻⁵³ inside (0, 1), neither end possible, as an inverse distribution function needs it.</summary>
    private double NextProbability() => ((NextUInt64() >> 12) + 0.5) * (1.0 / (1L << 52));

    private void Refill()
    {
        if (_nextBlock > uint.MaxValue)
        {
            throw new InvalidOperationException($"A random stream holds {Length} values; all of them are used up.");
        }

        _words = Philox.Block(new PhiloxWords((uint)_nextBlock, _stream, (uint)_step, (uint)(_step >> 32)), _seed);
        _nextBlock++;
        _remaining = 4;
    }
}
