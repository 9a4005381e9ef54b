namespace NetGen.Generator.Emission.Cpu;

/// <summary>Writes the choice of the widest vectors that the machine has.</summary>
internal static class VectorWidths
{
    /// <param name="code">Where to.</param>
    /// <param name="method">The generic method to call.</param>
    /// <param name="arguments">Its arguments.</param>
    public static void WriteCall(CodeWriter code, string method, string arguments)
    {
        code.Line("if (global::NetGen.Numerics.SimdVector512.IsSupported)");
        code.Line($"    {method}<global::NetGen.Numerics.SimdVector512>({arguments});");
        code.Line("else if (global::NetGen.Numerics.SimdVector256.IsSupported)");
        code.Line($"    {method}<global::NetGen.Numerics.SimdVector256>({arguments});");
        code.Line("else");
        code.Line($"    {method}<global::NetGen.Numerics.SimdVector128>({arguments});");
    }
}
