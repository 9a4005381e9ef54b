namespace NetGen.Reproducibility.Tests;

/// <summary>The run under the runtime's defaults, made once for all tests.</summary>
public sealed class DefaultRun
{
    internal Run Run { get; } = Run.With();
}

/// <summary>Tests that share the default run. They run one after another, since each fills the cores by itself.</summary>
[CollectionDefinition(Name)]
public sealed class Runs : ICollectionFixture<DefaultRun>
{
    public const string Name = "Runs of the program";
}
