using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Products of so many k that a group of panels and its samples outgrow the cache: a block of k after the other goes through all groups and samples.
/// What tiles leave over goes in lower ones while the weights are near; no tile reaches back, since it would add to sums that are complete.
/// </summary>
internal sealed partial class SampleProductWriter
{
    private const string BlockParameters = ", int ahead, bool continues, int rounds";

    private Loop Outermost => Kernel.Reduction[0];

    /// <summary>Rounds of the outermost loop over k in a block.</summary>
    private int BlockRounds(TileShape tile) => DepthBlock.Rounds(Outermost.Extent, Kernel.Depth, tile.Vectors);

    private bool GoesByBlocks(VectorText vector, TileShape tile) =>
        vector.IsWide && tile.Chains == 1 && BlockRounds(tile) < Outermost.Extent;

    private void WriteBlockedSchedule(VectorText vector, TileShape tile)
    {
        string output = $" + ((nint)sample * {Kernel.OutputSample})";
        Code.Line();
        Open(Name(vector), vector, ", int from, int to");
        Code.Open("if (to - from == 1)");
        Code.Line($"{Name(vector, "Single")}{vector.Suffix}{Arguments($" + ((nint)from * {Kernel.InputSample})", new GroupOffsets("", ""), $" + ((nint)from * {Kernel.OutputSample})")}, activates);");
        Code.Line("return;");
        Code.Close();
        Code.Line();
        Code.Open($"for (int first = 0; first < {Outermost.Extent}; first += {BlockRounds(tile)})");
        Code.Line($"int rounds = global::System.Math.Min({BlockRounds(tile)}, {Outermost.Extent} - first);");
        Code.Line($"bool ends = first + rounds == {Outermost.Extent};");
        Code.Line($"float* x = input + ({Multiple("first", Outermost.Stride)}), w = weights + ((nint)first * {Kernel.Weights.Block / Outermost.Extent});");
        ForGroups(vector, tile.Vectors, (vectors, group) =>
        {
            Code.Block();
            Code.Line("int sample = from;");
            foreach (TileShape height in (tile with { Vectors = vectors }).Heights())
            {
                // One panel of the next group for each of the first tiles; later ones find them fetched.
                string ahead = $"({vectors} + ((sample - from) / {height.Rows} % {vectors})) * {PanelLength}";
                string bias = Kernel.HasBias ? $"bias{group.Lanes}, " : "";
                Code.Open(height.Rows > 1 ? $"for (; sample <= to - {height.Rows}; sample += {height.Rows})" : "for (; sample < to; sample++)");
                string activated = Kernel.Differentiates ? $"activated{output}{group.Lanes}, " : "";
                Code.Line($"{BlockName(vector, height)}(x + ((nint)sample * {Kernel.InputSample}), w{group.Weights}, {bias}{activated}output{output}{group.Lanes}, activates && ends, {ahead}, first > 0, rounds);");
                Code.Close();
            }

            Code.Close();
        });
        Code.Close();
        Code.Close();
    }

    private string BlockName(VectorText vector, TileShape tile) => TileName(vector, tile) + "Block";

    private static string Multiple(string number, int factor) => factor == 1 ? number : $"(nint){number} * {factor}";
}
