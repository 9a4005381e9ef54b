using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products whose rows are samples. They go panel by panel, so that a panel's weights stay in cache while all samples pass by it, in
/// tiles of a few; what is left over goes in lower tiles, and single samples by themselves, many panels at a time. A tile has a method of its own: what the JIT keeps
/// in registers is chosen method by method.
/// </summary>
internal sealed partial class SampleProductWriter(CodeWriter code, PanelProductKernel kernel, string method) : ProductMethods(code, kernel, method)
{
    protected override void WriteMethods(VectorText vector, Processor processor)
    {
        TileShape tile = TileShape.ForSamples(processor, Outputs(vector), Kernel.Chains);
        int[] widths = vector.IsWide && Panels % tile.Vectors > 0 ? [tile.Vectors, Panels % tile.Vectors] : [tile.Vectors];
        if (GoesByBlocks(vector, tile))
        {
            WriteBlockedSchedule(vector, tile);
            foreach (TileShape height in widths.SelectMany(vectors => (tile with { Vectors = vectors }).Heights()))
            {
                WriteTile(BlockName(vector, height), vector, height, BlockParameters, "ahead", isBlock: true);
            }
        }
        else
        {
            WriteSchedule(vector, tile);
            foreach (int vectors in widths)
            {
                WriteTile(vector, tile with { Vectors = vectors });
                if (LowerRows(tile) > 1)
                {
                    WriteTile(vector, tile with { Vectors = vectors, Rows = LowerRows(tile) });
                }
            }
        }

        WriteSingle(vector);
        if (Kernel.SkipsZeros && !vector.IsWide)
        {
            WriteSparse(vector);
        }
    }

    /// <summary>Which samples go through which tiles.</summary>
    private void WriteSchedule(VectorText vector, TileShape tile)
    {
        string input = $" + ((nint)sample * {Kernel.InputSample})";
        string output = $" + ((nint)sample * {Kernel.OutputSample})";
        Code.Line();
        Open(Name(vector), vector, ", int from, int to");
        // A last tile that reaches back computes some samples once more, with the same bits; a sample by itself takes about two rows' time.
        int lower = LowerRows(tile);
        Code.Line($"int rest = (to - from) % {tile.Rows};");
        Code.Line($"int tiled = rest > {tile.RestRows} && to - from > rest ? to : to - rest;");
        WriteTiles(tile.Rows, "from", "tiled");
        if (lower > 1)
        {
            Code.Line($"rest = (to - tiled) % {lower};");
            Code.Line($"int covered = rest > {lower / 2} && to - from >= {lower} ? to : to - rest;");
            WriteTiles(lower, "tiled", "covered");
        }

        Code.Open($"for (int sample = {(lower > 1 ? "covered" : "tiled")}; sample < to; sample++)");
        Code.Line($"{Name(vector, "Single")}{vector.Suffix}{Arguments(input, new GroupOffsets("", ""), output)}, activates);");
        Code.Close();
        Code.Close();

        void WriteTiles(int rows, string first, string end)
        {
            Code.Open($"if ({first} < {end})");
            ForGroups(vector, tile.Vectors, (vectors, group) =>
            {
                Code.Open($"for (int next = {first}; next < {end}; next += {rows})");
                Code.Line($"int sample = global::System.Math.Min(next, {end} - {rows});");
                // One panel of the next group for each of the first tiles; later ones find them fetched.
                string ahead = Fetches && vector.IsWide ? $", ({vectors} + ((next - {first}) / {rows} % {vectors})) * {PanelLength}" : "";
                Code.Line($"{TileName(vector, tile with { Rows = rows, Vectors = vectors })}{vector.Suffix}{Arguments(input, group, output)}, activates{ahead});");
                Code.Close();
            });
            Code.Close();
            Code.Line();
        }
    }

    /// <summary>Whether tiles fetch the weights of the next panels.</summary>
    private bool Fetches => WeightFetch.Pays(Kernel.WeightLength);

    /// <summary>The samples of the lower tile; less than two for none.</summary>
    private int LowerRows(TileShape tile) => Kernel.ServesFewSamples ? tile.RestRows : 0;

    private void WriteTile(VectorText vector, TileShape tile)
    {
        // A narrow tile lies within one panel, so each fetches the next one whole.
        string? ahead = !Fetches ? null : vector.IsWide ? "ahead" : Literal.Of(PanelLength);
        WriteTile(TileName(vector, tile), vector, tile, Fetches && vector.IsWide ? ", int ahead" : "", ahead, isBlock: false);
    }

    private void WriteTile(string name, VectorText vector, TileShape tile, string parameters, string? ahead, bool isBlock)
    {
        Code.Line();
        Open(name, vector, "", parameters);
        var writer = new ProductTileWriter(
            Code, Kernel, tile, vector, Multiples(Kernel.InputSample, tile.Rows), Multiples(Kernel.OutputSample, tile.Rows), ahead: ahead, isBlock: isBlock);
        writer.WriteBiases("");
        writer.Write("input", "weights", "output", "activated");
        Code.Close();
    }

    /// <summary>One sample and all outputs: as many vectors at once as keep the multiply-adds busy.</summary>
    private void WriteSingle(VectorText vector)
    {
        int vectors = vector.IsWide ? Math.Min(Panels, Processor.BusyAccumulators)
            : Panels % 4 == 0 ? 4 * RegisterTile.NarrowVectors
            : Panels % 2 == 0 ? 2 * RegisterTile.NarrowVectors
            : RegisterTile.NarrowVectors;
        Code.Line();
        Open(Name(vector, "Single"), vector, "");
        ForGroups(vector, vectors, (count, group) =>
        {
            Code.Block();
            var writer = new ProductTileWriter(Code, Kernel, new TileShape(1, count, Kernel.Chains), vector, [0], [0]);
            writer.WriteBiases(group.Lanes);
            writer.Write("input", "weights" + group.Weights, "output" + group.Lanes, "activated" + group.Lanes);
            Code.Close();
        });
        Code.Close();
    }

    /// <summary>
    /// One sample whose zeros are passed over: their products would add nothing, whatever the weights, as long as these are finite. Where few
    /// are zero the ordinary way is quicker.
    /// </summary>
    private void WriteSparse(VectorText vector)
    {
        int vectors = Panels % 8 == 0 ? 8 : Panels % 4 == 0 ? 4 : Panels % 2 == 0 ? 2 : 1;
        string ordinary = Arguments("", new GroupOffsets("", ""), "") + ", activates);";
        Code.Line();
        Code.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
        Open(SparseName, vector, "");
        Code.Line($"int* places = stackalloc int[{Kernel.Depth}];");
        Code.Line($"int count = global::NetGen.Kernels.NonZeros.Find(input, {Kernel.Depth}, places);");
        Code.Open($"if (count > {ZeroSkipping.MostNonZeros(Kernel.Depth)})");
        Code.Line($"if (V.Count == {Width}) {Name(VectorText.Wide, "Single")}{ordinary} else {Name(VectorText.Narrow, "Single")}<V>{ordinary}");
        Code.Line("return;");
        Code.Close();
        Code.Line();
        ForGroups(vector, vectors, (count, group) =>
        {
            var writer = new ProductTileWriter(Code, Kernel, new TileShape(1, count, 1), vector, [0], [0]);
            writer.WriteBiases(group.Lanes);
            writer.WriteAtPlaces("input", "weights" + group.Weights, "output" + group.Lanes);
        });
        Code.Close();
    }
}
