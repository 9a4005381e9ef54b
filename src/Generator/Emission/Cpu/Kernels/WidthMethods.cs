using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>A kernel's method that hands on to one for the widest vectors or to one for narrower ones.</summary>
internal static class WidthMethods
{
    /// <summary>Writes the three methods.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="method">The name of the method that chooses.</param>
    /// <param name="parameters">The parameters of all three.</param>
    /// <param name="arguments">The same as arguments.</param>
    /// <param name="body">Writes the body for one kind of vectors.</param>
    /// <param name="usesStack">Whether bodies reserve room on the stack, which they fill themselves.</param>
    public static void Write(CodeWriter code, string method, string parameters, string arguments, Action<VectorText, Processor> body, bool usesStack = false)
    {
        code.Line(GeneratedText.Optimized);
        code.Line($"private static void {method}<V>({parameters})");
        code.Open(GeneratedText.VectorConstraint);
        WriteChoice(code, method, arguments);
        code.Close();
        foreach ((VectorText vector, Processor processor) in new[] { (VectorText.Wide, Processor.Wide), (VectorText.Narrow, Processor.Narrow) })
        {
            code.Line();
            if (usesStack)
            {
                code.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
            }

            code.Line(GeneratedText.Optimized);
            code.Line($"private static void {method}{(vector.IsWide ? "Wide" : "Narrow<V>")}({parameters})");
            vector.OpenBody(code);
            body(vector, processor);
            code.Close();
        }
    }

    /// <summary>Writes the call of one method or the other.</summary>
    public static void WriteChoice(CodeWriter code, string method, string arguments)
    {
        code.Line($"if (V.Count == {TensorLayout.PanelWidth}) {{ {method}Wide({arguments}); }}");
        code.Line($"else {{ {method}Narrow<V>({arguments}); }}");
    }
}
