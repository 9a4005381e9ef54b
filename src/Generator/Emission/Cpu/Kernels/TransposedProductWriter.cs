using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products whose weights lie transposed: a block of some k of a tile's panels is brought into their order on the stack, all samples pass by it, their
/// sums waiting in memory between blocks, and it makes room for the next.
/// </summary>
internal sealed class TransposedProductWriter(CodeWriter code, PanelProductKernel kernel, string method) : ProductMethods(code, kernel, method)
{
    private readonly int depth = kernel.Depth;

    /// <summary>The k of a block.</summary>
    private int Rounds => Math.Min(depth, TransposedBlock.Outputs);

    protected override void WriteMethods(VectorText vector, Processor processor)
    {
        TileShape tile = TileShape.ForSamples(processor, Outputs(vector), Kernel.Chains);

        // Wide vectors are whole panels, a few of them a tile; two narrow ones lie within one panel.
        int panels = vector.IsWide ? tile.Vectors : 1;
        int rest = Panels % panels;
        Code.Line();
        Code.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        Open(Name(vector), vector, ", int from, int to");
        Code.Line($"float* block = stackalloc float[{Rounds * panels * Width}];");
        Code.Open($"for (int first = 0; first < {depth}; first += {Rounds})");
        Code.Line($"int rounds = global::System.Math.Min({Rounds}, {depth} - first);");
        Code.Line($"bool ends = first + rounds == {depth};");
        Code.Open($"for (int panel = 0; panel < {Panels - rest}; panel += {panels})");
        WriteGroup(vector, tile, panels, panels, "panel");
        Code.Close();
        if (rest > 0)
        {
            Code.Line();
            Code.Block();
            WriteGroup(vector, tile with { Vectors = rest }, rest, panels, Literal.Of(Panels - rest));
            Code.Close();
        }

        Code.Close();
        Code.Close();
        int[] widths = rest > 0 ? [tile.Vectors, rest] : [tile.Vectors];
        foreach (TileShape height in widths.SelectMany(vectors => (tile with { Vectors = vectors }).Heights()))
        {
            WriteTile(vector, height, panels);
        }
    }

    /// <summary>Some panels: their weights of the block, then all samples.</summary>
    /// <param name="vector">The vectors.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="count">The panels.</param>
    /// <param name="room">Panels side by side in the block.</param>
    /// <param name="panel">The first of them, as a text.</param>
    private void WriteGroup(VectorText vector, TileShape tile, int count, int room, string panel)
    {
        WeightTransposition from = Kernel.Transposition!;
        Code.Line(
            $"global::NetGen.Kernels.TransposedPanels.WriteBlock<{vector.Numerics}>(weights, block, {from.ChannelPanels}, {from.ChannelPanelStride}, {from.PixelStride}, {from.Channels}, {from.ChannelStride}, {from.RowOutputs}, {from.OutputStride}, {panel}, {count}, first, rounds, {room * Width});");
        string lane = "";
        if (!vector.IsWide)
        {
            Code.Open($"for (int lane = 0; lane < {Width}; lane += {tile.Vectors} * V.Count)");
            lane = " + lane";
        }

        Code.Line("int sample = from;");
        foreach (TileShape height in tile.Heights())
        {
            string place = $" + ((nint)sample * {Kernel.OutputSample}) + ({panel} * {Width}){lane}";
            string activated = Kernel.Differentiates ? $"activated{place}, " : "";
            Code.Open(height.Rows > 1 ? $"for (; sample <= to - {height.Rows}; sample += {height.Rows})" : "for (; sample < to; sample++)");
            Code.Line(
                $"{TileName(vector, height)}{vector.Suffix}(input + ((nint)sample * {Kernel.InputSample}) + first, block{lane}, {activated}output{place}, activates && ends, first > 0, rounds);");
            Code.Close();
        }

        if (!vector.IsWide)
        {
            Code.Close();
        }
    }

    private void WriteTile(VectorText vector, TileShape tile, int room)
    {
        Code.Line();
        Open(TileName(vector, tile), vector, "", ", bool continues, int rounds");
        var writer = new ProductTileWriter(
            Code,
            Kernel with { Interleaved = room },
            tile,
            vector,
            Multiples(Kernel.InputSample, tile.Rows),
            Multiples(Kernel.OutputSample, tile.Rows),
            isBlock: true);
        writer.Write("input", "weights", "output", "activated");
        Code.Close();
    }
}
