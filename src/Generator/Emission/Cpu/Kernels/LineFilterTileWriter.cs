using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Lowering;
using NetGen.Generator.Lowering.Kernels;

namespace NetGen.Generator.Emission.Cpu.Kernels;

/// <summary>
/// Writes a register tile of a convolution by lines: the sums s1 and s2 of all scalars and vectors; their sum and difference, the outputs so far, to which s0 and s3 are added
/// term by term; and at last bias and activation. <c>p</c> are the sums of the first line and <c>q</c> those of the second.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="kernel">The convolution.</param>
/// <param name="tile">The tile.</param>
/// <param name="vector">How vectors are spelt.</param>
/// <param name="places">Where the tile's operands and outputs lie.</param>
internal sealed class LineFilterTileWriter(CodeWriter code, LineFilterKernel kernel, LineFilterTile tile, VectorText vector, LineFilterPlaces places)
{
    /// <summary>What the sums of the first line and of the second are called.</summary>
    private const string First = "p", Second = "q";

    private LineFilter Filter => kernel.Filter;

    private IEnumerable<int> Vectors => Enumerable.Range(0, tile.Vectors);

    /// <summary>Writes the tile.</summary>
    /// <param name="input">The combined lines, from the first pixel on.</param>
    /// <param name="weights">The weights of the first output.</param>
    public void Write(string input, string weights)
    {
        WriteZeros(First);
        WriteZeros(Second);
        WriteSums(input, weights, Filter.FirstOf(1), Filter.Pieces, Filter.FirstOf(2) - Filter.FirstOf(1));
        code.Rows(tile.Scalars, tile.Vectors, Each((scalar, column) =>
        {
            (string p, string q) = (Sum(First, scalar, column), Sum(Second, scalar, column));
            return $"({p}, {q}) = ({Biased(scalar, column, vector.Add(p, q))}, {Biased(scalar, column, vector.Subtract(p, q))});";
        }));
        WriteSums(input, weights, Filter.FirstOf(0), Filter.Threes, Filter.FirstOf(3) - Filter.FirstOf(0));
        if (Filter.Pieces > Filter.Threes)
        {
            WriteSums(input, weights, Filter.FirstOf(0) + Filter.Threes, Filter.Pieces - Filter.Threes, null);
        }

        if (!kernel.Activation.IsIdentity)
        {
            code.RowsIf("activates", tile.Scalars, tile.Vectors, Each((scalar, column) => $"{Activate(Sum(First, scalar, column))} {Activate(Sum(Second, scalar, column))}"));
        }

        code.Rows(tile.Scalars, tile.Vectors, Each((scalar, column) => vector.Store(Sum(First, scalar, column), $"y + {places.Output(scalar, column)}")));
        Func<IEnumerable<int>, string> last = Each((scalar, column) => vector.Store(Sum(Second, scalar, column), $"y + {kernel.Output.RowStride} + {places.Output(scalar, column)}"));
        if (kernel.Output.Height % LineFilter.Outputs == 0)
        {
            code.Rows(tile.Scalars, tile.Vectors, last);
        }
        else
        {
            code.RowsIf($"pair < {LineFilter.Pairs(kernel.Output.Height) - 1}", tile.Scalars, tile.Vectors, last);
        }
    }

    private static string Sum(string line, int scalar, int column) => $"{line}{scalar}_{column}";

    private string Biased(int scalar, int column, string sum) => kernel.HasBias ? vector.Add(sum, places.Bias(scalar, column)) : sum;

    private string Activate(string sum) => $"{sum} = {vector.Apply(kernel.Activation, sum)};";

    private void WriteZeros(string line)
    {
        IEnumerable<string> sums = Enumerable.Range(0, tile.Scalars).SelectMany(scalar => Vectors.Select(column => Sum(line, scalar, column)));
        code.Line($"{vector.Type} {string.Join(", ", sums.Select((sum, index) => $"{sum} = {(index == 0 ? vector.Zero : Sum(line, 0, 0))}"))};");
    }

    /// <summary>Adds the products of a sum to p, and those of another, so many products further on, to q.</summary>
    private void WriteSums(string input, string weights, int product, int pieces, int? second)
    {
        int length = kernel.LineDepth * TensorLayout.PanelWidth;
        code.Block();
        code.Line($"float* x = {input} + {product * kernel.Line}, w = {weights} + {product * length};");
        new ReductionWriter(code, kernel.Reduction(pieces), TensorLayout.PanelWidth, 1, 1, (round, offset, isAlone) => code.InBlock(!isAlone, () =>
        {
            WriteMultiplyAdds(First, "u", offset, round * TensorLayout.PanelWidth);
            if (second is { } apart)
            {
                WriteMultiplyAdds(Second, "v", offset + (apart * kernel.Line), (round * TensorLayout.PanelWidth) + (apart * length));
            }
        })).Write();
        code.Close();
    }

    private void WriteMultiplyAdds(string line, string shared, int input, int weight)
    {
        code.Line($"{vector.Type} {string.Join(", ", Vectors.Select(column => $"{shared}{column} = {vector.Load(places.Vector(column, input, weight))}"))};");
        code.Rows(tile.Scalars, tile.Vectors, scalars => string.Join(" ", scalars.Select(scalar =>
            $"{vector.Type} {line}{scalar} = {vector.Broadcast(places.Scalar(scalar, input, weight))}; "
            + string.Join(" ", Vectors.Select(column =>
                $"{Sum(line, scalar, column)} = {vector.FusedMultiplyAdd($"{line}{scalar}", $"{shared}{column}", Sum(line, scalar, column))};")))));
    }

    private Func<IEnumerable<int>, string> Each(Func<int, int, string> text) =>
        scalars => string.Join(" ", scalars.SelectMany(scalar => Vectors.Select(column => text(scalar, column))));
}
