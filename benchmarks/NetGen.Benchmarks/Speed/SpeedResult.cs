namespace NetGen.Benchmarks.Speed;

/// <summary>What was measured on a row.</summary>
/// <param name="Name">The row.</param>
/// <param name="Microseconds">The median time of a call.</param>
/// <param name="Gflops">The floating-point operations that it needs, by the time, in 10⁹ a second.</param>
/// <param name="FloorMicroseconds">The time that one core can't go below.</param>
/// <param name="IsBandwidthBound">Whether it is memory that sets the floor, and not arithmetic; in training, never alone.</param>
internal sealed record SpeedResult(string Name, double Microseconds, double Gflops, double FloorMicroseconds, bool IsBandwidthBound)
{
    /// <summary>The time on one thread, if more were used.</summary>
    public double? OneThreadMicroseconds { get; init; }

    /// <summary>The time of a step on one thread while every other thread makes one of its own.</summary>
    public double? SeparateMicroseconds { get; init; }

    /// <summary>The peers' times, each in its fastest way.</summary>
    public IReadOnlyList<PeerTime> Peers { get; init; } = [];

    /// <summary>The time as a multiple of the floor.</summary>
    public double FloorRatio => Microseconds / FloorMicroseconds;

    /// <summary>The fastest peer's time as a multiple of NetGen's; null if no peer computed the row.</summary>
    public double? PeerRatio => Peers.Count == 0 ? null : Peers.Min(peer => peer.Microseconds) / Microseconds;

    /// <summary>How many times faster than on one thread.</summary>
    public double? ThreadRatio => OneThreadMicroseconds / Microseconds;

    /// <summary>How many times as many steps separate trainings make, a thread each, as one alone.</summary>
    /// <param name="threads">The threads.</param>
    public double? SeparateRatio(int threads) => threads * OneThreadMicroseconds / SeparateMicroseconds;
}

/// <summary>A peer's time on a row.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Variant">The way in which it was fastest.</param>
/// <param name="Microseconds">The median time of a call.</param>
internal sealed record PeerTime(string Peer, string Variant, double Microseconds);
