namespace NetGen.SignalPropagation;

/// <summary>Marks a network whose predicted signal is compared with the measured one.</summary>
/// <param name="description">What the network is, in a line.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class StudiedAttribute(string description) : Attribute
{
    /// <summary>What the network is, in a line.</summary>
    public string Description { get; } = description;

    /// <summary>
    /// Whether mean field theory holds for it: at least 256 wide, at most 10 weighted layers deep, and the slope of q at most 1.
    /// Of such a network the prediction is to be within 6 % of the measured mean.
    /// </summary>
    public bool IsMeanField { get; init; }
}
