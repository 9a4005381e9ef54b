namespace NetGen.Reproducibility.Tests;

/// <summary>The same program with vector hardware switched off, step by step. A test first makes sure that the switch took effect.</summary>
[Collection(Runs.Name)]
public sealed class HardwareTests(DefaultRun defaults)
{
    [Avx512Fact]
    public void Bits_are_equal_without_Avx512()
    {
        // .NET 9 has one name for the switch, .NET 10 another.
        Run run = Run.With("DOTNET_EnableAVX512=0", "DOTNET_EnableAVX512F=0");
        RequireOff(run, "Avx512F", "Vector512");
        Assert.Equal(("512", "256"), (defaults.Run.Hardware["Width"], run.Hardware["Width"]));
        Assert.Empty(run.DifferencesFrom(defaults.Run.Hashes));
    }

    [Fact]
    public void Bits_are_equal_without_Avx2()
    {
        Run run = Run.With("DOTNET_EnableAVX2=0");
        RequireOff(run, "Avx512F", "Avx2", "Fma", "Vector512", "Vector256");
        Assert.Equal("128", run.Hardware["Width"]);
        Assert.Empty(run.DifferencesFrom(defaults.Run.Hashes));
    }

    [Fact]
    public void Bits_are_equal_with_narrow_vectors_and_all_instructions()
    {
        Run run = Run.With("DOTNET_PreferredVectorBitWidth=128");
        RequireOff(run, "Vector512", "Vector256");
        Assert.Equal(("128", defaults.Run.Hardware["Fma"]), (run.Hardware["Width"], run.Hardware["Fma"]));
        Assert.Empty(run.DifferencesFrom(defaults.Run.Hashes));
    }

    [Fact]
    public void Bits_are_equal_without_any_vector_hardware()
    {
        Run run = Run.With("DOTNET_EnableHWIntrinsic=0");
        RequireOff(run, "Avx512F", "Avx2", "Fma", "Vector512", "Vector256", "Vector128");
        Assert.Empty(run.DifferencesFrom(defaults.Run.Hashes));
    }

    private static void RequireOff(Run run, params string[] features)
    {
        foreach (string feature in features)
        {
            Assert.Equal((feature, "no"), (feature, run.Hardware[feature]));
        }
    }
}
