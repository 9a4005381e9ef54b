using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>A block of the loops over k of a weight gradient: where blocks begin and where the k of one lie.</summary>
/// <param name="reduction">The loops, outermost first.</param>
/// <param name="block">The rounds of each loop in a block.</param>
internal sealed class ReductionBlock(EquatableArray<Loop> reduction, int[] block)
{
    private readonly int depth = GradientTile.Rounds(reduction.Items.Select(loop => loop.Extent));

    /// <summary>Where a block's first k lies in the input and among the k, by the block's number.</summary>
    public (string Inputs, string Weights) Origin(string number) => Origin(number, [.. reduction.Items.Select(loop => loop.Extent)]);

    /// <summary>The same for the blocks of a larger block, counted from its first k.</summary>
    public (string Inputs, string Weights) Origin(string number, int[] whole)
    {
        var inputs = new List<string>();
        var weights = new List<string>();
        int all = GradientTile.Rounds(whole) / GradientTile.Rounds(block);
        int below = all;
        int weight = depth;
        for (int level = 0; level < block.Length; level++)
        {
            int count = whole[level] / block[level];
            weight /= reduction[level].Extent;
            if (count > 1)
            {
                string digit = below == all ? number : $"({number} % {below})";
                below /= count;
                digit = below == 1 ? digit : $"({digit} / {below})";
                inputs.Add($"({digit} * {block[level] * reduction[level].Stride})");
                weights.Add($"({digit} * {block[level] * weight})");
            }
        }

        return inputs.Count == 0 ? ("0", "0") : (string.Join(" + ", inputs), weights.Count == 1 ? weights[0] : $"({string.Join(" + ", weights)})");
    }

    /// <summary>The places of a block's k, counted from its first: floats in the input, and k.</summary>
    public IEnumerable<(int Input, int Weight)> Taps()
    {
        IEnumerable<(int Input, int Weight)> taps = [(0, 0)];
        int weight = depth;
        for (int level = 0; level < block.Length; level++)
        {
            int rounds = block[level];
            int stride = reduction[level].Stride;
            weight /= reduction[level].Extent;
            int step = weight;
            taps = taps.SelectMany(tap => Enumerable.Range(0, rounds).Select(round => (tap.Input + (round * stride), tap.Weight + (round * step))));
        }

        return taps;
    }
}
