using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Declaration;

/// <summary>The members that the generator writes on a network's class, save <c>ToString</c>, which the user may write instead.</summary>
internal static class GeneratedMembers
{
    /// <summary>The generated constructor's parameter, for messages.</summary>
    public const string ConstructorArgument = "seed";

    public static readonly IReadOnlyList<GeneratedMember> All =
    [
        new("InputSize", null),
        new("OutputSize", null),
        new("ParameterCount", null),
        new("Summary", null),
        new("__state", null),
        new(WellKnownMemberNames.InstanceConstructorName, ["ulong"]),
        // new Net() would mean this one, no longer the generated constructor with its default seed.
        new(WellKnownMemberNames.InstanceConstructorName, []),
        new(WellKnownMemberNames.InstanceConstructorName, ["NetGen.Kernels.NetworkState"]),
        new("Initialize", ["ulong"]),
        new("Initialize", ["ulong", "NetGen.Init"]),
        new("Initialize", ["ulong", "NetGen.Initializer"]),
        new("InitializeLsuv", ["System.ReadOnlySpan<float>", "ulong"]),
        new("Predict", ["System.ReadOnlySpan<float>", "System.Span<float>"]),
        new("GetParameter", ["string", "System.Span<float>"]),
        new("SetParameter", ["string", "System.ReadOnlySpan<float>"]),
        new("Save", ["string"]),
        new("Load", ["string"]),
        new("LoadWeights", ["string"]),
        new("CreateTrainer", ["NetGen.Optimizer", "int", "int", "ulong"]),
        new("Fit", ["NetGen.Dataset", "NetGen.FitOptions"]),
    ];

    /// <summary>The generated member that a member of the user's can't stand beside; null if there is none.</summary>
    public static GeneratedMember? Excluding(ISymbol member) =>
        All.FirstOrDefault(generated => generated.Name == member.Name && generated.Excludes(member));
}
