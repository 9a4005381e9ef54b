namespace NetGen.Generator.Model;

/// <summary>How generated code says that the generator failed at a sound declaration: it reports nothing itself, an analyzer does.</summary>
internal static class GenerationFailure
{
    /// <summary>The name of the private constant that holds the failure, after the rule that reports it.</summary>
    public const string Constant = "NG9999";
}
