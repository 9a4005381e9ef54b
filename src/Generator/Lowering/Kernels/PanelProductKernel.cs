using NetGen.Generator.Analysis.Cost;
using NetGen.Generator.Model;

namespace NetGen.Generator.Lowering.Kernels;

/// <summary>
/// The work of Dense and of convolutions, forward and towards the input: for each sample and each row,
/// out[row, o] = φ(bias[o] + Σ_k in[row + k]·W[k, o]), the k in a fixed order. The weights lie in panels of 16 outputs:
/// panel, then k, then output; or panels interleaved, k by k.
/// </summary>
/// <param name="Label">What stands in the method's name.</param>
/// <param name="InputSample">Floats between the inputs of neighbouring samples.</param>
/// <param name="OutputSample">Floats between the outputs of neighbouring samples.</param>
/// <param name="Rows">Loops over the output rows of a sample (pixels), outermost first; none for one row.</param>
/// <param name="Reduction">Loops over k in the order of the weights, outermost first.</param>
/// <param name="Panels">Panels of 16 outputs; each row's outputs lie side by side.</param>
/// <param name="HasBias">Whether there is a bias; else sums start at 0.</param>
/// <param name="Activation">φ.</param>
/// <param name="SkipsZeros">Whether one sample alone passes over inputs that are zero; they lie side by side.</param>
/// <param name="Interleaved">Panels whose weights lie interleaved.</param>
/// <param name="ServesFewSamples">Whether batches of a few samples are to be quick: those of predictions are often small, those of training seldom.</param>
/// <remarks>Reads input, weights and, if there is one, bias, and where there is a derivative what it is taken at, and fetches other values of later samples; writes output.</remarks>
internal sealed record PanelProductKernel(
    string Label,
    int InputSample,
    int OutputSample,
    EquatableArray<RowLoop> Rows,
    EquatableArray<Loop> Reduction,
    int Panels,
    bool HasBias,
    ActivationSpec Activation,
    bool SkipsZeros = false,
    int Interleaved = 1,
    bool ServesFewSamples = false) : Kernel
{
    public override string Name => $"{Label}{Activation}{(Differentiates ? $"{Derivative}Gradient" : "")}";

    /// <summary>
    /// The activation whose derivative the sums are multiplied by, taken at its own outputs, which lie as the sums do: the product is the way back to
    /// what the activation gave. For products of one row a sample.
    /// </summary>
    public ActivationSpec Derivative { get; init; } = ActivationSpec.None;

    /// <summary>How the weights lie where they are those of the way forward, and are transposed block by block; null where they lie in panels of these outputs.</summary>
    public WeightTransposition? Transposition { get; init; }

    /// <summary>Equal products of other rows with other weights, of which this is the first.</summary>
    public ProductParts Parts { get; init; } = ProductParts.Single;

    /// <summary>Floats of a sample of each value that is fetched into the cache for the next block of samples.</summary>
    public EquatableArray<int> Ahead { get; init; } = EquatableArray<int>.Empty;

    public bool Differentiates => !Derivative.IsIdentity;

    public int Depth => Reduction.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    /// <summary>Floats of its weights.</summary>
    public int WeightLength => Panels * Depth * TensorLayout.PanelWidth;

    /// <summary>How the weights lie.</summary>
    public WeightRows Weights => new(Depth, Interleaved);

    /// <summary>Accumulators of one output, which take turns along the innermost loop over k and are added up at the end; part of the fixed order.</summary>
    public int Chains => Rows.Count > 0 ? 1 : TileShape.ChainsOf(Panels, Reduction[Reduction.Count - 1].Extent);

    public int RowCount => Rows.Items.Aggregate(1, (product, loop) => product * loop.Extent);

    public override double Cost => 2.0 * Parts.Count * Depth * RowCount * Panels * TensorLayout.PanelWidth;
}
