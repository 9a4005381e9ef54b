using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

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
        AllExcluding(member).FirstOrDefault();

    /// <summary>
    /// The signatures of the generated members that a class has no room for, beside what the user wrote. Asked of a class to which the
    /// generator has added nothing yet.
    /// </summary>
    public static EquatableArray<string> CollisionsOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        IEnumerable<GeneratedMember> collisions = type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared)
            .SelectMany(AllExcluding);
        if (HasPrimaryConstructor(type, cancellation))
        {
            collisions = collisions.Concat(All.Where(generated => generated.Name == WellKnownMemberNames.InstanceConstructorName));
        }

        return collisions.Select(generated => generated.Signature).Distinct().ToEquatableArray();
    }

    private static IEnumerable<GeneratedMember> AllExcluding(ISymbol member) =>
        All.Where(generated => generated.Name == member.Name && generated.Excludes(member));

    /// <summary>Whether all other constructors of a class must call one that stands in its header, which the generated ones can't.</summary>
    private static bool HasPrimaryConstructor(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax { ParameterList: not null });
}
