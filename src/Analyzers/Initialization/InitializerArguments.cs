using System.Collections.Immutable;
using NetGen.Generator;

namespace NetGen.Analyzers.Initialization;

/// <summary>Which <c>Init…</c> arguments an initialiser uses, and which it ignores.</summary>
internal static class InitializerArguments
{
    /// <summary>The arguments that say how an initialiser draws.</summary>
    public static ImmutableArray<string> All { get; } =
        ["InitGain", "InitMean", "InitStd", "InitMin", "InitMax", "InitFan", "InitSparsity", "InitDistribution"];

    /// <summary>Every initialiser, of several aliases one.</summary>
    public static ImmutableArray<Init> Initializers { get; } = [.. Enum.GetValues(typeof(Init)).Cast<Init>().Distinct()];

    /// <summary>The arguments that an initialiser uses.</summary>
    public static ImmutableArray<string> UsedBy(Init init) => init switch
    {
        Init.Constant => ["InitMean"],
        Init.Uniform => ["InitMin", "InitMax"],
        Init.Normal or Init.TruncatedNormal => ["InitMean", "InitStd"],
        Init.XavierUniform or Init.XavierNormal or Init.LeCunUniform or Init.LeCunNormal or Init.Orthogonal or Init.DeltaOrthogonal => ["InitGain"],
        Init.HeUniform or Init.HeNormal => ["InitGain", "InitFan"],
        Init.VarianceScaling => ["InitGain", "InitFan", "InitDistribution"],
        Init.Sparse => ["InitStd", "InitSparsity"],
        _ => [],
    };
}
