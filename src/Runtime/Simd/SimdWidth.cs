namespace NetGen.Numerics;

/// <summary>Which vector width the kernels run at on this machine; for display, the results are the same at each.</summary>
public static class SimdWidth
{
    /// <summary>The width in bits: 512, 256 or 128.</summary>
    public static int Bits =>
        SimdVector512.IsSupported ? 512 :
        SimdVector256.IsSupported ? 256 : 128;
}
