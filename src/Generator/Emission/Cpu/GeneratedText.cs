namespace NetGen.Generator.Emission.Cpu;

/// <summary>What stands before every generated kernel.</summary>
internal static class GeneratedText
{
    /// <summary>
    /// Compiled with full optimisation at the first call: no slow start, and no second compilation whose profile would
    /// inline one kernel into another and spill its registers.
    /// </summary>
    public const string Optimized =
        "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]";

    /// <summary>The constraint on the vector type.</summary>
    public const string VectorConstraint = "    where V : struct, global::NetGen.Numerics.ISimdVector<V>";
}
