using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products whose rows are the pixels of a map: tiles run along its lines, whose length is known; where lines are short, a tile has
/// several whole ones.
/// </summary>
internal sealed class PixelProductWriter(CodeWriter code, PanelProductKernel kernel, string method) : ProductMethods(code, kernel, method)
{
    private RowLoop Lines => Kernel.Rows.Count > 1 ? Kernel.Rows[0] : new RowLoop(1, 0, 0);

    private RowLoop Pixels => Kernel.Rows[Kernel.Rows.Count - 1];

    protected override void WriteMethods(VectorText vector, Processor processor)
    {
        PixelTile tile = PixelTile.Of(processor, Lines.Extent, Pixels.Extent, Outputs(vector));
        Code.Line();
        Open(Name(vector), vector, ", int from, int to");
        ForGroups(vector, tile.Vectors, (vectors, group) =>
            Code.Line($"{Name(vector, Literal.Of(vectors))}{vector.Suffix}{Arguments("", group, "")}, from, to, activates);"));
        Code.Close();
        WriteTiles(vector, tile);
        int rest = vector.IsWide ? Panels % tile.Vectors : 0;
        if (rest > 0)
        {
            WriteTiles(vector, tile with { Vectors = rest });
        }
    }

    private void WriteTiles(VectorText vector, PixelTile tile)
    {
        Code.Line();
        Open(Name(vector, Literal.Of(tile.Vectors)), vector, ", int from, int to");
        Writer(vector, tile).WriteBiases("");
        Code.Open("for (int sample = from; sample < to; sample++)");
        Code.Line($"float* source = input + ((nint)sample * {Kernel.InputSample});");
        Code.Line($"float* target = output + ((nint)sample * {Kernel.OutputSample});");
        Fetched.WritePointers(Code);
        int bands = Lines.Extent / tile.Lines;
        if (bands > 1)
        {
            Code.Open($"for (int line = 0; line < {Lines.Extent - (Lines.Extent % tile.Lines)}; line += {tile.Lines}, source += {tile.Lines * Lines.InputStride}, target += {tile.Lines * Lines.OutputStride})");
            WriteBand(vector, tile, "source", "target");
            Code.Close();
        }
        else
        {
            WriteBand(vector, tile, "source", "target");
        }

        if (Lines.Extent % tile.Lines > 0)
        {
            Code.Line();
            WriteBand(
                vector,
                tile with { Lines = Lines.Extent % tile.Lines },
                bands > 1 ? "source" : $"source + {tile.Lines * Lines.InputStride}",
                bands > 1 ? "target" : $"target + {tile.Lines * Lines.OutputStride}");
        }

        Code.Close();
        Code.Close();
    }

    /// <summary>The tiles along a line, or along a few lines at once.</summary>
    private void WriteBand(VectorText vector, PixelTile tile, string source, string target)
    {
        int whole = Pixels.Extent / tile.Columns;
        int rest = Pixels.Extent % tile.Columns;
        if (whole > 1)
        {
            Code.Open($"for (int tile = 0; tile < {whole}; tile++)");
            Writer(vector, tile).Write(
                $"{source} + (tile * {tile.Columns * Pixels.InputStride})", "weights", $"{target} + (tile * {tile.Columns * Pixels.OutputStride})");
        }
        else
        {
            Code.Block();
            Writer(vector, tile).Write(source, "weights", target);
        }

        Code.Close();
        if (rest > 0)
        {
            Code.Line();
            Code.Block();
            Writer(vector, tile with { Columns = rest }).Write(
                $"{source} + {whole * tile.Columns * Pixels.InputStride}", "weights", $"{target} + {whole * tile.Columns * Pixels.OutputStride}");
            Code.Close();
        }
    }

    private ProductTileWriter Writer(VectorText vector, PixelTile tile)
    {
        (int Line, int Column)[] places = [.. Enumerable.Range(0, tile.Lines).SelectMany(line => Enumerable.Range(0, tile.Columns).Select(column => (line, column)))];
        return new ProductTileWriter(
            Code,
            Kernel,
            tile.Shape,
            vector,
            [.. places.Select(place => (place.Line * Lines.InputStride) + (place.Column * Pixels.InputStride))],
            [.. places.Select(place => (place.Line * Lines.OutputStride) + (place.Column * Pixels.OutputStride))],
            aside: () => WriteFetches(tile));
    }

    /// <summary>A few cache lines of each value, so that all tiles together fetch a sample.</summary>
    private void WriteFetches(PixelTile tile)
    {
        int tiles = Lines.Extent * Pixels.Extent / (tile.Lines * tile.Columns);
        int times = Math.Max(1, tiles) * (Kernel.Reduction.Count > 1 ? Kernel.Reduction[0].Extent : 1) * Kernel.Parts.Count;
        Fetched.WriteFetches(Code, times);
    }
}
