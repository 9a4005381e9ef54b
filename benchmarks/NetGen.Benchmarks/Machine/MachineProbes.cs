using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Machine;

/// <summary>Measures what the core can do: its clock, its multiply-adds, and how fast it reads buffers of different sizes.</summary>
internal sealed class MachineProbes : IDisposable
{
    private static readonly (string Level, long Bytes)[] Levels = [("L1", 24 << 10), ("L2", 512 << 10), ("L3", 8 << 20), ("memory", 256 << 20)];

    /// <summary>Loops that are compiled once and for all need no long warm-up.</summary>
    private const double WarmSeconds = 0.01;

    /// <summary>
    /// How fast a buffer is read that nearly fills a cache depends on where its pages lie in the machine's memory, so the best of some
    /// buffers tells what can be had. Larger ones fill no cache that a core has for itself.
    /// </summary>
    private const int Buffers = 4;
    private const long LargestOfSeveral = 2 << 20;

    private readonly Series clock = new(ClockRate.Timed, WarmSeconds);
    private readonly Dictionary<int, Series> peaks = [];
    private readonly Dictionary<long, (ReadBandwidth Buffer, Series Series)[]> reads = [];

    /// <param name="sizes">The sizes whose bandwidth is asked for, beside those that show the levels of the cache.</param>
    public MachineProbes(IEnumerable<double> sizes)
    {
        foreach (int bits in VectorWidth.All.Where(bits => bits <= VectorWidth.Bits))
        {
            peaks[bits] = new Series(ArithmeticPeak.Of(bits), WarmSeconds);
        }

        foreach (long bytes in Levels.Select(level => level.Bytes).Concat(sizes.Select(size => (long)size)).Where(bytes => bytes > 0).Distinct())
        {
            reads[bytes] =
            [
                .. Enumerable.Range(0, bytes <= LargestOfSeveral ? Buffers : 1)
                    .Select(_ => new ReadBandwidth(bytes))
                    .Select(buffer => (buffer, new Series(buffer.Timed, WarmSeconds))),
            ];
        }
    }

    /// <summary>What is to be timed.</summary>
    public IEnumerable<Series> Series => [clock, .. peaks.Values, .. reads.Values.SelectMany(buffers => buffers).Select(read => read.Series)];

    /// <summary>Gigahertz.</summary>
    public double Clock => ClockRate.Cycles / clock.Seconds * 1e-9;

    /// <summary>Floating-point operations a second at the width that kernels use.</summary>
    public double Peak => Peaks[VectorWidth.Bits];

    /// <summary>Floating-point operations a second, by width.</summary>
    public IReadOnlyDictionary<int, double> Peaks => peaks.ToDictionary(peak => peak.Key, peak => ArithmeticPeak.Flops(peak.Key) / peak.Value.Seconds);

    /// <summary>Bytes a second, by level of the cache.</summary>
    public IReadOnlyDictionary<string, double> LevelBandwidths => Levels.ToDictionary(level => level.Level, level => Bandwidth(level.Bytes));

    /// <summary>Bytes a second when a buffer of a size is read again and again.</summary>
    public double Bandwidth(double bytes) => reads[(long)bytes].Max(read => read.Buffer.Bytes / read.Series.Seconds);

    public void Dispose()
    {
        foreach ((ReadBandwidth buffer, _) in reads.Values.SelectMany(buffers => buffers))
        {
            buffer.Dispose();
        }
    }
}
