namespace NetGen.Reproducibility.Tests;

/// <summary>The same program under other settings of the just-in-time compiler, which must not change what is computed.</summary>
[Collection(Runs.Name)]
public sealed class CompilerTests(DefaultRun defaults)
{
    [Theory]
    [InlineData("DOTNET_TieredCompilation=0")]
    [InlineData("DOTNET_TieredPGO=0")]
    [InlineData("DOTNET_TC_QuickJitForLoops=0")]
    [InlineData("DOTNET_ReadyToRun=0")]
    [InlineData("DOTNET_JITMinOpts=1")]
    public void Bits_are_equal_however_the_code_was_compiled(string setting) =>
        Assert.Empty(Run.With(setting).DifferencesFrom(defaults.Run.Hashes));
}
