namespace NetGen.Benchmarks.Speed;

/// <summary>What was measured on a row.</summary>
/// <param name="Name">The row.</param>
/// <param name="Microseconds">The median time of a call.</param>
/// <param name="Gflops">The floating-point operations that it needs, by the time, in 10⁹ a second.</param>
/// <param name="FloorMicroseconds">The time that the machine can't go below.</param>
/// <param name="IsBandwidthBound">Whether it is memory that sets the floor, and not arithmetic; in training, never alone.</param>
internal sealed record SpeedResult(string Name, double Microseconds, double Gflops, double FloorMicroseconds, bool IsBandwidthBound)
{
    /// <summary>The time as a multiple of the floor.</summary>
    public double FloorRatio => Microseconds / FloorMicroseconds;
}
