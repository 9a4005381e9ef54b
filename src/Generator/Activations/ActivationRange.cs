namespace NetGen.Generator.Activations;

/// <summary>The values that an activation stays between.</summary>
/// <param name="Lower">The greatest number that it is never below; −∞ if there is none.</param>
/// <param name="Upper">The least number that it is never above; ∞ if there is none.</param>
internal readonly record struct ActivationRange(double Lower, double Upper)
{
    public static readonly ActivationRange Unbounded = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsUnbounded => !HasLower && !HasUpper;

    public bool HasLower => !double.IsInfinity(Lower);

    public bool HasUpper => !double.IsInfinity(Upper);

    /// <summary>Whether there is a limit on one side only, or all values lie on one side of zero.</summary>
    public bool IsOneSided => HasLower != HasUpper || (HasLower && (Lower >= 0 || Upper <= 0));

    /// <summary>The values from a lower limit up.</summary>
    public static ActivationRange From(double lower) => new(lower, double.PositiveInfinity);
}
