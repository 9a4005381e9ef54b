using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Declaration;

/// <summary>The members that the generator writes on a network's class.</summary>
internal static class GeneratedMembers
{
    /// <summary>The generated constructor's parameter, for messages.</summary>
    public const string ConstructorArgument = "seed";

    public static readonly IReadOnlyList<GeneratedMember> All =
    [
        new(WellKnownMemberNames.InstanceConstructorName, []),
        new(WellKnownMemberNames.InstanceConstructorName, ["ulong"]),
        new("InputSize", null),
        new("OutputSize", null),
        new("ParameterCount", null),
        new("Summary", null),
        new("Description", null),
        new("State", null),
        new("Initialize", ["ulong"]),
        new("Initialize", ["ulong", "Init"]),
        new("InitializeLsuv", null),
        new("Predict", ["ReadOnlySpan<float>", "Span<float>"]),
        new("GetParameter", ["string", "Span<float>"]),
        new("SetParameter", ["string", "ReadOnlySpan<float>"]),
        new("Save", ["string"]),
        new("Load", ["string"]),
        new("LoadWeights", ["string"]),
        new("CreateTrainer", null),
        new("Fit", null),
    ];

    /// <summary>The generated member that a member of the user's can't stand beside; null if there is none.</summary>
    public static GeneratedMember? Excluding(ISymbol member) =>
        All.FirstOrDefault(generated => generated.Name == member.Name && generated.Excludes(member));
}
