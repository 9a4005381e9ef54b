namespace NetGen.Generator.Model;

/// <summary>An activation with its constants.</summary>
/// <param name="Kind">The function.</param>
/// <param name="Slope">LeakyReLU's slope or PReLU's start.</param>
/// <param name="Alpha">ELU's and CELU's α.</param>
internal readonly record struct ActivationSpec(Activation Kind, double Slope, double Alpha)
{
    public static readonly ActivationSpec None = new(Activation.Identity, 0, 1);

    public bool IsIdentity => Kind == Activation.Identity;

    /// <summary>Whether it has slopes that training learns.</summary>
    public bool IsLearned => Kind == Activation.PReLU;

    public override string ToString() => IsIdentity ? "" : Kind.ToString();
}
