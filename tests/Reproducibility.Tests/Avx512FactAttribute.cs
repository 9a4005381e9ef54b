using System.Runtime.Intrinsics.X86;

namespace NetGen.Reproducibility.Tests;

/// <summary>A test that says nothing on a machine without AVX-512, where it is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Avx512FactAttribute : FactAttribute
{
    public Avx512FactAttribute()
    {
        if (!Avx512F.IsSupported)
        {
            Skip = "This machine has no AVX-512; its default run is already the one with AVX-512 off.";
        }
    }
}
