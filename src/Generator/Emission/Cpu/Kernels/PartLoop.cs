using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>The loop over equal products that are parts of one kernel.</summary>
internal static class PartLoop
{
    /// <summary>Opens the loop, if there are several parts, and says whether it did.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="input">The variable that points to what is read.</param>
    /// <param name="weights">The variable that points to the weights, or to their gradient.</param>
    /// <param name="output">The variable that points to what is written, or to its gradient.</param>
    public static bool Open(CodeWriter code, ProductParts parts, string input, string weights, string output)
    {
        if (parts.Count == 1)
        {
            return false;
        }

        code.Open($"for (int part = 0; part < {parts.Count}; part++, {input} += {parts.Input}, {weights} += {parts.Weights}, {output} += {parts.Output})");
        return true;
    }
}
