using NetGen.Benchmarks.Speed;
using NetGen.Benchmarks.Timing;

namespace NetGen.Benchmarks.Peers;

/// <summary>Another library that computes the same networks.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>Prepares a row.</summary>
    /// <returns>The ways in which it can compute the row, all of which are timed; none if it can't.</returns>
    IReadOnlyList<PeerVariant> Open(SpeedRow row);
}

/// <summary>A way in which a peer computes a row.</summary>
/// <param name="Name">The way, such as eager or frozen.</param>
/// <param name="Timed">Runs it.</param>
/// <param name="Outputs">Computes the outputs for all inputs of the row; null for one that trains.</param>
internal sealed record PeerVariant(string Name, ITimed Timed, Func<float[]>? Outputs);
