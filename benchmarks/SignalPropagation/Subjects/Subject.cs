using System.Reflection;
using NetGen.Kernels;
using NetGen.SignalPropagation.Measuring;

namespace NetGen.SignalPropagation;

/// <summary>A network of the study.</summary>
internal abstract class Subject(Type type)
{
    private readonly StudiedAttribute studied = type.GetCustomAttribute<StudiedAttribute>()!;

    /// <summary>The samples of a measured batch.</summary>
    public const int Batch = 64;

    /// <summary>The class's name.</summary>
    public string Name { get; } = type.Name;

    /// <summary>The part of the study that it belongs to: the last part of its namespace.</summary>
    public string Theme { get; } = type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..];

    /// <inheritdoc cref="StudiedAttribute.Description"/>
    public string Description => studied.Description;

    /// <inheritdoc cref="StudiedAttribute.IsMeanField"/>
    public bool IsMeanField => studied.IsMeanField;

    /// <summary>The network's attribute: the moments of its inputs are there.</summary>
    public NetworkAttribute Declaration { get; } = type.GetCustomAttribute<NetworkAttribute>()!;

    /// <summary>The compiled network's sizes and layers.</summary>
    public abstract NetworkDescription Network { get; }

    /// <summary>Draws weights, a batch and masks from a seed and measures every weighted layer in a training step.</summary>
    public abstract SignalMeasurement[] Measure(ulong seed);

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <inheritdoc/>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class Subject<TNetwork>() : Subject(typeof(TNetwork))
    where TNetwork : class, INetwork<TNetwork>
{
    /// <inheritdoc/>
    public override NetworkDescription Network => TNetwork.Description;

    /// <inheritdoc/>
    public override SignalMeasurement[] Measure(ulong seed)
    {
        var network = (TNetwork)Activator.CreateInstance(typeof(TNetwork), seed)!;
        var batch = new RandomBatch(seed, Declaration, Network, Batch);
        return Network.Loss!.TakesLabels
            ? SignalProbe.Measure(network, batch.Inputs, batch.Labels, seed)
            : SignalProbe.Measure(network, batch.Inputs, batch.Targets, seed);
    }
}
