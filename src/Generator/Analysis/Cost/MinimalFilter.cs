namespace NetGen.Generator.Analysis.Cost;

/// <summary>
/// Two neighbouring outputs of a filter of three taps with fewer multiplications than six, as matrices: the inputs combined, <see cref="Input"/>·x, are multiplied by combined
/// weights (the runtime's <c>WinogradWeights</c> has their matrix), each product is added to the sum that <see cref="SumOf"/> names, and the outputs are <see cref="Output"/>·sums.
/// With stride 1 this is Winograd's F(2, 3) of four products (Winograd 1980, "Arithmetic Complexity of Computations"; Lavin &amp; Gray 2015, "Fast Algorithms for
/// Convolutional Neural Networks"). With stride 2 the taps at even places are a filter of two taps over the even inputs, F(2, 2) of three products, and the middle
/// tap has a product for each output, which needs no sum of its own: five products in three sums.
/// In two dimensions rows and columns are both treated so: 16 multiplications instead of 36, or 25. The transposed matrices give the gradients.
/// </summary>
internal sealed class MinimalFilter
{
    /// <summary>Outputs along an axis.</summary>
    public const int Outputs = 2;

    /// <summary>Taps along an axis.</summary>
    public const int Taps = 3;

    private static readonly MinimalFilter UnitStride = new(
        1,
        input: [[1, 0, -1, 0], [0, 1, 1, 0], [0, -1, 1, 0], [0, 1, 0, -1]],
        output: [[1, 1, 1, 0], [0, 1, -1, -1]],
        sumOf: [0, 1, 2, 3]);

    private static readonly MinimalFilter DoubleStride = new(
        2,
        input: [[1, 0, -1, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, -1, 0, 1], [0, 0, 0, 1, 0]],
        output: [[1, 1, 0], [0, 1, 1]],
        sumOf: [0, 0, 1, 2, 2]);

    private MinimalFilter(int stride, int[][] input, int[][] output, int[] sumOf)
    {
        Stride = stride;
        Input = input;
        Output = output;
        SumOf = sumOf;
    }

    public int Stride { get; }

    /// <summary>Products × inputs: the combination of inputs in each product.</summary>
    public IReadOnlyList<int[]> Input { get; }

    /// <summary>Outputs × sums.</summary>
    public IReadOnlyList<int[]> Output { get; }

    /// <summary>The sum that each product is added to.</summary>
    public IReadOnlyList<int> SumOf { get; }

    /// <summary>Multiplications along an axis.</summary>
    public int Products => Input.Count;

    /// <summary>Sums along an axis.</summary>
    public int Sums => Output[0].Length;

    /// <summary>Inputs that two outputs read.</summary>
    public int Window => Input[0].Length;

    /// <summary>Inputs from one pair of outputs to the next.</summary>
    public int Step => Outputs * Stride;

    /// <summary>The algorithm for a stride; null if there is none.</summary>
    public static MinimalFilter? Of(int stride) => stride switch { 1 => UnitStride, 2 => DoubleStride, _ => null };
}
