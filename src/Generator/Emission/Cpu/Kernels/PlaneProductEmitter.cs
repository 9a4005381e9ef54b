using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Convolutions by pixels: a tile is a few vectors of a line by several filters, so that a vector of pixels serves all of them and a weight
/// all vectors.
/// </summary>
internal sealed class PlaneProductEmitter : CpuKernelEmitter<PlaneProductKernel>
{
    /// <summary>Multiply-adds that one round of the innermost loop may be unrolled to.</summary>
    private const int UnrollBudget = 24;

    protected override string Call(PlaneProductKernel kernel, string method, IReadOnlyList<string> operands, CallSite site) =>
        $"{method}<V>({string.Join(", ", operands)}, {site.Range}, {site.Activates});";

    protected override void WriteMethod(CodeWriter code, PlaneProductKernel kernel, string method)
    {
        string parameters = $"float* input, float* weights, {(kernel.HasBias ? "float* bias, " : "")}float* output, int from, int to, bool activates";
        string arguments = $"input, weights, {(kernel.HasBias ? "bias, " : "")}output, from, to, activates";
        WidthMethods.Write(code, method, parameters, arguments, (vector, processor) =>
            WriteBody(code, kernel, vector, PlaneTile.Of(processor, kernel.Output.RowStride, kernel.Output.Channels, vector.IsWide)));
    }

    private static void WriteBody(CodeWriter code, PlaneProductKernel kernel, VectorText vector, PlaneTile tile)
    {
        TensorLayout output = kernel.Output;
        string step = vector.IsWide ? Literal.Of(tile.Vectors * TensorLayout.PanelWidth) : $"{tile.Vectors} * V.Count";
        code.Open("for (int sample = from; sample < to; sample++)");
        code.Open($"for (int line = 0; line < {output.Height}; line++)");
        code.Open($"for (int column = 0; column < {output.RowStride}; column += {step})");
        code.Line($"float* source = input + ((nint)sample * {kernel.InputSample}) + (line * {kernel.InputLine}) + column;");
        code.Line($"float* target = output + ((nint)sample * {output.Size}) + (line * {output.RowStride}) + column;");
        for (int filter = 0; filter < output.Channels; filter += tile.Filters)
        {
            code.Block();
            WriteTile(code, kernel, vector, tile with { Filters = Math.Min(tile.Filters, output.Channels - filter) }, filter);
            code.Close();
        }

        code.Close();
        code.Close();
        code.Close();
    }

    private static void WriteTile(CodeWriter code, PlaneProductKernel kernel, VectorText vector, PlaneTile tile, int first)
    {
        IEnumerable<int> filters = Enumerable.Range(0, tile.Filters);
        IEnumerable<int> vectors = Enumerable.Range(0, tile.Vectors);
        code.Line($"float* x = source, w = weights + {Place(first)};");
        foreach (int filter in filters)
        {
            string start = kernel.HasBias ? vector.Broadcast($"bias[{first + filter}]") : vector.Zero;
            code.Line($"{vector.Type} {string.Join(", ", vectors.Select(column => $"s{filter}_{column} = {(column == 0 ? start : $"s{filter}_0")}"))};");
        }

        int unroll = Math.Max(1, UnrollBudget / (tile.Filters * tile.Vectors));
        new ReductionWriter(code, kernel.Reduction, TensorLayout.PanelWidth, unroll, 1, (round, offset, isAlone) => code.InBlock(!isAlone, () =>
        {
            code.Line($"{vector.Type} {string.Join(", ", vectors.Select(column => $"x{column} = {vector.Load($"x + {offset} + {vector.Lane(column)}")}"))};");
            for (int filter = 0; filter < tile.Filters; filter += 2)
            {
                code.Line(string.Join(" ", filters.Skip(filter).Take(2).Select(next =>
                    $"{vector.Type} w{next} = {vector.Broadcast($"w[{(round * TensorLayout.PanelWidth) + next}]")}; "
                    + string.Join(" ", vectors.Select(column => $"s{next}_{column} = {vector.FusedMultiplyAdd($"x{column}", $"w{next}", $"s{next}_{column}")};")))));
            }
        })).Write();
        if (!kernel.Activation.IsIdentity)
        {
            code.Open("if (activates)");
            foreach (int filter in filters)
            {
                code.Line(string.Join(" ", vectors.Select(column => $"s{filter}_{column} = {vector.Apply(kernel.Activation, $"s{filter}_{column}")};")));
            }

            code.Close();
            code.Line();
        }

        foreach (int filter in filters)
        {
            code.Line(string.Join(" ", vectors.Select(column => vector.Store($"s{filter}_{column}", $"target + {(first + filter) * kernel.Output.ChannelStride} + {vector.Lane(column)}"))));
        }

        int Place(int filter) => (filter / TensorLayout.PanelWidth * kernel.Depth * TensorLayout.PanelWidth) + (filter % TensorLayout.PanelWidth);
    }
}
