using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Writes one register tile of a product: accumulators of rows × vectors start at the bias, run through k in the order of
/// the weights, and are stored with the activation applied.
/// </summary>
internal sealed class ProductTileWriter(CodeWriter code, PanelProductKernel kernel, RegisterTile tile, bool isWide)
{
    /// <summary>Multiply-adds that one round of the innermost loop may be unrolled to.</summary>
    private const int UnrollBudget = 30;

    /// <summary>Writes the tile for rows that begin at the given texts.</summary>
    /// <param name="inputs">The address of each row's first input.</param>
    /// <param name="outputs">The address of each row's first output.</param>
    public void Write(IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        for (int row = 0; row < tile.Rows; row++)
        {
            code.Line($"float* x{row} = {inputs[row]};");
        }

        for (int row = 0; row < tile.Rows; row++)
        {
            code.Line($"V {string.Join(", ", Enumerable.Range(0, tile.Vectors).Select(vector => $"s{row}_{vector} = {(kernel.HasBias ? $"b{vector}" : "V.Zero")}"))};");
        }

        code.Line("float* w = weights;");
        WriteReduction(0);
        WriteStores(outputs);
    }

    /// <summary>Writes the vectors of biases, which all rows of a tile start from.</summary>
    public void WriteBiases()
    {
        if (kernel.HasBias)
        {
            code.Line($"V {string.Join(", ", Enumerable.Range(0, tile.Vectors).Select(vector => $"b{vector} = V.Load(bias + ({vector} * V.Count))"))};");
        }
    }

    private void WriteReduction(int level)
    {
        Loop loop = kernel.Reduction[level];
        bool isInnermost = level == kernel.Reduction.Count - 1;
        if (isInnermost && loop.Extent * tile.Rows * tile.Vectors <= UnrollBudget)
        {
            for (int round = 0; round < loop.Extent; round++)
            {
                WriteMultiplyAdds(round * loop.Stride, round);
            }

            code.Line($"w += {loop.Extent} * {TensorLayout.PanelWidth};");
            return;
        }

        string counter = $"k{level}";
        code.Open($"for (int {counter} = 0; {counter} < {loop.Extent}; {counter}++)");
        if (isInnermost)
        {
            WriteMultiplyAdds(0, 0);
            code.Line($"w += {TensorLayout.PanelWidth};");
        }
        else
        {
            WriteReduction(level + 1);
        }

        WriteAdvance(loop.Stride);
        code.Close();
        if (level > 0)
        {
            // Back to where this loop began, so that the loop around it steps from there.
            WriteAdvance(-loop.Extent * loop.Stride);
        }
    }

    private void WriteAdvance(int floats)
    {
        if (floats != 0)
        {
            code.Line(string.Join(" ", Enumerable.Range(0, tile.Rows).Select(row => $"x{row} {(floats > 0 ? "+=" : "-=")} {Math.Abs(floats)};")));
        }
    }

    private void WriteMultiplyAdds(int inputOffset, int weightRow)
    {
        string Weight(int vector) => isWide
            ? $"w + {(vector * PanelLength) + (weightRow * TensorLayout.PanelWidth)}"
            : $"w + ({vector} * V.Count) + {weightRow * TensorLayout.PanelWidth}";
        code.Block();
        code.Line($"V {string.Join(", ", Enumerable.Range(0, tile.Vectors).Select(vector => $"w{vector} = V.Load({Weight(vector)})"))};");
        for (int row = 0; row < tile.Rows; row++)
        {
            string offset = inputOffset == 0 ? $"*x{row}" : $"x{row}[{inputOffset}]";
            code.Line($"V a{row} = V.Broadcast({offset}); "
                + string.Join(" ", Enumerable.Range(0, tile.Vectors).Select(vector => $"s{row}_{vector} = V.FusedMultiplyAdd(a{row}, w{vector}, s{row}_{vector});")));
        }

        code.Close();
    }

    private void WriteStores(IReadOnlyList<string> outputs)
    {
        if (!kernel.Activation.IsIdentity)
        {
            code.Open("if (activates)");
            for (int row = 0; row < tile.Rows; row++)
            {
                code.Line(string.Join(" ", Enumerable.Range(0, tile.Vectors).Select(vector => $"s{row}_{vector} = {ElementLoop.Apply(kernel.Activation, $"s{row}_{vector}")};")));
            }

            code.Close();
            code.Line();
        }

        for (int row = 0; row < tile.Rows; row++)
        {
            code.Line($"float* y{row} = {outputs[row]}; "
                + string.Join(" ", Enumerable.Range(0, tile.Vectors).Select(vector => $"V.Store(s{row}_{vector}, y{row} + ({vector} * V.Count));")));
        }
    }

    private int PanelLength => kernel.Depth * TensorLayout.PanelWidth;
}
