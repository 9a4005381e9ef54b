using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NetGen.Numerics;

namespace NetGen.Reproducibility;

/// <summary>Which vector hardware the runtime admits to having, so that a test can tell that a switch took effect.</summary>
internal static class Hardware
{
    public static void Report()
    {
        Line("Avx512F", Avx512F.IsSupported);
        Line("Avx2", Avx2.IsSupported);
        Line("Fma", Fma.IsSupported);
        Line("Vector512", Vector512.IsHardwareAccelerated);
        Line("Vector256", Vector256.IsHardwareAccelerated);
        Line("Vector128", Vector128.IsHardwareAccelerated);
        Reproducibility.Report.Line("hardware Width", SimdWidth.Bits.ToString());
    }

    private static void Line(string name, bool isSupported) => Reproducibility.Report.Line($"hardware {name}", isSupported ? "yes" : "no");
}
